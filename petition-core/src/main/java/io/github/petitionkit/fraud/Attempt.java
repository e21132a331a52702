package io.github.petitionkit.fraud;

import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.Signer;
import io.github.petitionkit.signature.SigningContext;
import io.github.petitionkit.signature.Statement;
import java.time.Instant;
import java.util.Objects;

/**
 * One attempt to sign, valid and by somebody who may.
 *
 * @param petition what is to be signed
 * @param signer who signs
 * @param statement what the signer said beside the name
 * @param context the circumstances
 * @param identity what uniqueness is checked on
 * @param at the present
 */
public record Attempt(
        PetitionId petition,
        Signer signer,
        Statement statement,
        SigningContext context,
        Identity identity,
        Instant at) {
    /** Checks the components. */
    public Attempt {
        Objects.requireNonNull(petition, "petition");
        Objects.requireNonNull(signer, "signer");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(at, "at");
    }

    /** Tells what is signed, not by whom. */
    @Override
    public String toString() {
        return "Attempt[petition=" + petition + ", at=" + at + "]";
    }
}
