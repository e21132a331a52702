package io.github.petitionkit.validation;

import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;
import org.jspecify.annotations.Nullable;

/** Treats every property as loaded, because a request is not an entity of a persistence provider. */
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
