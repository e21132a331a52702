package io.github.petitionkit.token;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.SignatureId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a token says.
 *
 * @param purpose what it is good for
 * @param petition the petition it is about
 * @param signature the signature it is about, or {@code null} for a sponsor's invitation
 * @param expiresAt from when on it is no longer good; kept to the second
 */
public record Token(
        TokenPurpose purpose, PetitionId petition, @Nullable SignatureId signature, Instant expiresAt) {
    /** Checks the components. */
    public Token {
        Objects.requireNonNull(petition, "petition");
        Objects.requireNonNull(expiresAt, "expiresAt");
        if ((purpose == TokenPurpose.SPONSOR) != (signature == null)) {
            throw new IllegalArgumentException("A " + purpose + " token "
                    + (signature == null ? "needs the signature it is about" : "is about no signature"));
        }
    }
}
