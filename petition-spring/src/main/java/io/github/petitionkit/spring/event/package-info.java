/**
 * Events of petitions as Spring's application events.
 *
 * <p>Start at {@link io.github.petitionkit.spring.event.PetitionEventsAutoConfiguration}.
 */
@NullMarked
package io.github.petitionkit.spring.event;

import org.jspecify.annotations.NullMarked;
