package io.github.petitionkit.spring;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.PetitionsBuilder;

/** Strategy that can be used to customize the builder of {@link Petitions} once everything else has been set. */
@FunctionalInterface
public interface PetitionsCustomizer {
    /**
     * Customizes the builder.
     *
     * @param petitions has all that properties and beans say; what is set here wins
     */
    void customize(PetitionsBuilder petitions);
}
