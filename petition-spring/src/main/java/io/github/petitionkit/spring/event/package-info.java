/**
 * Events of petitions as Spring's application events, for {@code @EventListener} methods.
 *
 * <p>Nothing has to be called. Use it where a method of a bean should hear what happens; each is told after the
 * change is durable, and again when it has thrown. Several that should not wait for one another are better
 * {@code PetitionListener} beans: each of these has a place of its own in the outbox.
 */
@NullMarked
package io.github.petitionkit.spring.event;

import org.jspecify.annotations.NullMarked;
