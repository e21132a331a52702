package io.github.petitionkit.signature;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The person behind a signature. Everything but country and region is personal data and can be erased.
 *
 * @param name the name, or {@code null} once erased
 * @param email the address for mail, or {@code null} once it is no longer needed
 * @param country the country where the person lives
 * @param region the host's region there, or {@code null}
 * @param postalCode the postal code as typed, or {@code null}
 */
public record Signer(
        @Nullable PersonName name,
        @Nullable EmailAddress email,
        Country country,
        @Nullable Region region,
        @Nullable String postalCode) {
    /** Requires a country. */
    public Signer {
        Objects.requireNonNull(country, "country");
    }

    /** Leaves out every component, because they are personal data. */
    @Override
    public String toString() {
        return "Signer[hidden]";
    }
}
