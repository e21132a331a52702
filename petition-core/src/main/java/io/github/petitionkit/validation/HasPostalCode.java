package io.github.petitionkit.validation;

import org.jspecify.annotations.Nullable;

/** A type with a postal code, for {@link ValidPostalCode}. */
public interface HasPostalCode {
    /** {@return the country in which the postal code lies, ISO 3166-1 alpha-2, or {@code null}} */
    @Nullable
    String country();

    /** {@return the postal code as typed, or {@code null}} */
    @Nullable
    String postalCode();
}
