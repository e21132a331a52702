package io.github.petitionkit.spring;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.signature.Signature;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.BindingReflectionHintsRegistrar;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/** What a native image cannot see: files that are read, and records that are written by their components. */
final class PetitionRuntimeHints implements RuntimeHintsRegistrar {
    @Override
    public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
        hints.resources()
                .registerPattern("META-INF/petitionkit/**")
                .registerPattern("io/github/petitionkit/*/*.txt")
                .registerPattern("io/github/petitionkit/*/*.properties")
                .registerPattern("ContributorValidationMessages*.properties")
                .registerPattern("ValidationMessages*.properties");
        new BindingReflectionHintsRegistrar()
                .registerReflectionHints(hints.reflection(), Petition.class, Signature.class, PetitionEvent.class);
    }
}
