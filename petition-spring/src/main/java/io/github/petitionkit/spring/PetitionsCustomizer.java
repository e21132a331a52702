package io.github.petitionkit.spring;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.PetitionsBuilder;

/** Strategy that can be used to customize the builder of {@link Petitions} once everything else has been set. */
@FunctionalInterface
public interface PetitionsCustomizer {
    /**
     * Customizes the builder.
     *
     * @param petitions the builder with the settings of properties and beans; settings made here override them
     */
    void customize(PetitionsBuilder petitions);
}
