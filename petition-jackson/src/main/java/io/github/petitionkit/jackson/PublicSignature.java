package io.github.petitionkit.jackson;

import io.github.petitionkit.place.Country;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A signature in a list of signers; made by {@link PublicView}.
 *
 * @param name the name, or its initials as in {@code A. E.}; empty for who wants to stay anonymous or was erased
 * @param country where the signer lives
 * @param countedAt since when it counts
 */
public record PublicSignature(Optional<String> name, Country country, Instant countedAt) {
    /** Rejects {@code null}. */
    public PublicSignature {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(countedAt, "countedAt");
    }

    /** Tells nothing: that a name may be shown does not mean that it may be logged. */
    @Override
    public String toString() {
        return "PublicSignature[hidden]";
    }
}
