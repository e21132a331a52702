package io.github.petitionkit;

import io.github.petitionkit.assessment.Verdict;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.Actor;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.SigningBar;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.Acknowledgement;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.SigningResult;
import io.github.petitionkit.signature.Timestamps;
import io.github.petitionkit.store.Decision;
import io.github.petitionkit.store.PetitionView;
import io.github.petitionkit.store.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The one atomic write of a signing: is the petition open, is the signer new, and if so, book the signature. */
record RecordSigning(
        Signature draft,
        List<Identity> candidates,
        Acknowledgement acknowledgement,
        Function<SigningBar, SigningResult> notEligible)
        implements Step<SigningResult> {
    @Override
    public List<Identity> identities() {
        return candidates;
    }

    @Override
    public List<Signature> drafts() {
        return List.of(draft);
    }

    @Override
    public Decision<SigningResult> decide(PetitionView view) {
        Petition petition = view.petition();
        Optional<SigningBar> bar = petition.barTo(draft.context().role(), view.now());
        if (bar.isPresent()) {
            return Decision.unchanged(notEligible.apply(bar.get()));
        }
        StandingSignatures standing = StandingSignatures.of(candidates, view);
        return standing.permit(petition.policy().mailboxSharing())
                ? enter(view, petition.policy())
                : meetAgain(view, standing.closest(), petition.policy());
    }

    private Decision<SigningResult> enter(PetitionView view, Policy policy) {
        Ledger ledger = new Ledger(view);
        Signature received = received(view.now(), policy);
        ledger.move(null, received, received.state() == SignatureState.HELD ? "suspected" : "signed", Actor.SIGNER);
        if (draft.context().needsConfirmation(policy)) {
            ledger.mail(received, MailKind.CONFIRM);
        }
        return ledger.close(
                switch (received.state()) {
                    case HELD -> new SigningResult.Held(received.id(), received.assessment(), acknowledgement);
                    case CONFIRMED -> new SigningResult.Confirmed(received.id(), ledger.counted());
                    default -> new SigningResult.ConfirmationNeeded(received.id());
                });
    }

    private Signature received(Instant now, Policy policy) {
        boolean held = draft.assessment().verdict() == Verdict.HOLD;
        boolean counts = !held && !draft.context().needsConfirmation(policy);
        return new Signature(
                draft.id(),
                draft.petition(),
                held ? SignatureState.HELD : counts ? SignatureState.CONFIRMED : SignatureState.PENDING,
                null,
                draft.signer(),
                draft.statement(),
                draft.context(),
                draft.identity(),
                draft.assessment(),
                draft.assurance(),
                null,
                new Timestamps(now, null, counts ? now : null),
                0);
    }

    /** The signer is known: a pending signature takes the corrected details, its owner is told, the count stays. */
    private Decision<SigningResult> meetAgain(PetitionView view, Signature earlier, Policy policy) {
        Ledger ledger = new Ledger(view);
        boolean unconfirmed = earlier.context().needsConfirmation(policy)
                && earlier.timestamps().confirmedAt() == null;
        boolean correct =
                earlier.state() == SignatureState.PENDING && draft.assessment().verdict() == Verdict.ACCEPT;
        Signature now = correct ? earlier.corrected(draft) : earlier;
        if (correct) {
            ledger.keep(now);
        }
        ledger.mail(now, unconfirmed ? MailKind.CONFIRM : MailKind.ALREADY_SIGNED);
        return ledger.close(new SigningResult.AlreadySigned(earlier.id(), acknowledgement));
    }
}
