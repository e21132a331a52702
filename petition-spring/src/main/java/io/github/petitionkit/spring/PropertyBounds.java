package io.github.petitionkit.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** Bounds of properties. Bean Validation would report the same, and would make every start slower. */
public final class PropertyBounds {
    private PropertyBounds() {}

    /**
     * Checks that a value is not too small, so that one that is stops the start with the name of its property.
     *
     * @param property the whole name of the property
     * @param value what it is set to
     * @param least the smallest value allowed
     * @throws InvalidConfigurationPropertyValueException if the value is smaller
     */
    public static void atLeast(String property, int value, int least) {
        if (value < least) {
            throw new InvalidConfigurationPropertyValueException(property, value, "must be at least " + least);
        }
    }

    /**
     * Checks that a value is within its bounds, so that one outside stops the start with the name of its property.
     *
     * @param property the whole name of the property
     * @param value what it is set to; null if it is not set, which is always in order
     * @param least the smallest value allowed
     * @param most the greatest value allowed
     * @throws InvalidConfigurationPropertyValueException if the value is outside
     */
    public static void within(String property, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            throw new InvalidConfigurationPropertyValueException(
                    property, value, "must be from " + least + " to " + most);
        }
    }
}
