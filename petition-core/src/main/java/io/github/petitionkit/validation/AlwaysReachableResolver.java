package io.github.petitionkit.validation;

import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;
import org.jspecify.annotations.Nullable;

/** A request is no entity of a persistence provider: nothing of it waits to be loaded, and nobody needs to be asked. */
final class AlwaysReachableResolver implements TraversableResolver {
    @Override
    public boolean isReachable(@Nullable Object object, Path.Node property, Class<?> root, Path path, ElementType on) {
        return true;
    }

    @Override
    public boolean isCascadable(@Nullable Object object, Path.Node property, Class<?> root, Path path, ElementType on) {
        return true;
    }
}
