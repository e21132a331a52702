/**
 * Events of petitions as Spring's application events, for {@code @EventListener} methods.
 *
 * <p>Use it to receive events in beans that you have. Start with an {@code @EventListener} method that takes a {@link
 * io.github.petitionkit.event.PetitionEvent}. Annotated methods of beans receive each event after commit, and
 * again if one of them throws. For listeners that should not wait for each other use {@code PetitionListener} beans:
 * each of these has its own offset in the outbox.
 */
@NullMarked
package io.github.petitionkit.spring.event;

import org.jspecify.annotations.NullMarked;
