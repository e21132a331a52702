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
 * @param country the country for which the signature counts: where the person lives, or the nationality where the
 *     policy counts by it
 * @param region the host's region where the person lives, or {@code null}
 * @param postalCode the postal code as typed, or {@code null}
 * @param residence the country where the person lives, or {@code null} if it is {@code country}, or once erased; see
 *     {@link #livesIn()}
 */
public record Signer(
        @Nullable PersonName name,
        @Nullable EmailAddress email,
        Country country,
        @Nullable Region region,
        @Nullable String postalCode,
        @Nullable Country residence) {
    /** Requires a country. Leaves out a residence that is the country. */
    public Signer {
        Objects.requireNonNull(country, "country");
        residence = country.equals(residence) ? null : residence;
    }

    /**
     * Makes a signer who counts for the country of residence.
     *
     * @param name as the component
     * @param email as the component
     * @param country as the component
     * @param region as the component
     * @param postalCode as the component
     */
    public Signer(
            @Nullable PersonName name,
            @Nullable EmailAddress email,
            Country country,
            @Nullable Region region,
            @Nullable String postalCode) {
        this(name, email, country, region, postalCode, null);
    }

    /** {@return the country where the person lives, whose rules apply to the postal code} */
    public Country livesIn() {
        return residence == null ? country : residence;
    }

    /** Leaves out every component, because they are personal data. */
    @Override
    public String toString() {
        return "Signer[hidden]";
    }
}
