package io.github.petitionkit.jackson;

import io.github.petitionkit.place.Country;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A signature in a list of signers; made by {@link PublicView}.
 *
 * @param name the name, or its initials such as {@code A. E.}; empty for an anonymous or erased signer
 * @param country the country where the signer lives
 * @param countedAt when it first counted
 */
public record PublicSignature(Optional<String> name, Country country, Instant countedAt) {
    /** Rejects {@code null}. */
    public PublicSignature {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(countedAt, "countedAt");
    }

    /** Leaves out every component: a name that may be shown may not be logged. */
    @Override
    public String toString() {
        return "PublicSignature[hidden]";
    }
}
