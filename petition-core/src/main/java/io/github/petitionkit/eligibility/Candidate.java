package io.github.petitionkit.eligibility;

import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import java.time.Instant;
import java.util.Objects;

/**
 * A person who wants to sign.
 *
 * @param petition the petition
 * @param request the valid request
 * @param context the circumstances
 * @param at the present
 */
public record Candidate(Petition petition, SignatureRequest request, SigningContext context, Instant at) {
    /** Rejects {@code null}. */
    public Candidate {
        Objects.requireNonNull(petition, "petition");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(at, "at");
    }
}
