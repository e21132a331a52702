package io.github.petitionkit.benchmarks.assess;

import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.Signer;
import io.github.petitionkit.signature.Statement;
import io.github.petitionkit.signature.request.SigningContext;
import java.time.Instant;
import java.util.Objects;

/** The facts: what a site knows of one signing before it is assessed. All three get these, and nothing worked out of them. */
public record Candidate(
        PetitionId petition,
        Signer signer,
        Statement statement,
        SigningContext context,
        Identity identity,
        Instant at) {
    Attempt attempt() {
        return new Attempt(petition, signer, statement, context, identity, at);
    }

    /** The same, confirmed a minute later. */
    ConfirmedAttempt confirmed() {
        return new ConfirmedAttempt(attempt(), at.plusSeconds(60));
    }

    Candidate at(Instant later) {
        return new Candidate(petition, signer, statement, context, identity, later);
    }

    PersonName name() {
        return Objects.requireNonNull(signer.name());
    }

    EmailAddress email() {
        return Objects.requireNonNull(signer.email());
    }
}
