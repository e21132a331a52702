package io.github.petitionkit;

import io.github.petitionkit.assessment.Verdict;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.Actor;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.Policy;
import io.github.petitionkit.petition.SigningBar;
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
import java.util.Set;
import java.util.function.Function;

/** The one atomic write of a signing: is the petition open, is the signer new, and if so, book the signature. */
record RecordSigning(
        Signature draft,
        List<Identity> candidates,
        Acknowledgement acknowledgement,
        Function<SigningBar, SigningResult> notEligible)
        implements Step<SigningResult> {
    @Override
    public Set<SignerKey> mailboxes() {
        return StandingSignatures.mailboxes(candidates);
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
        Instant now = view.now();
        Signature received = new Signature(
                draft.id(),
                draft.petition(),
                draft.state() == SignatureState.PENDING
                                && !policy.confirmation().needed()
                        ? SignatureState.CONFIRMED
                        : draft.state(),
                null,
                draft.signer(),
                draft.statement(),
                draft.context(),
                draft.identity(),
                draft.assessment(),
                timestamps(now, policy),
                0);
        ledger.move(null, received, received.state() == SignatureState.HELD ? "suspected" : "signed", Actor.SIGNER);
        if (policy.confirmation().needed()) {
            ledger.mail(received, MailKind.CONFIRM);
        }
        return ledger.close(
                switch (received.state()) {
                    case HELD -> new SigningResult.Held(received.id(), received.assessment(), acknowledgement);
                    case CONFIRMED -> new SigningResult.Confirmed(received.id(), ledger.counted());
                    default -> new SigningResult.ConfirmationNeeded(received.id());
                });
    }

    private Timestamps timestamps(Instant now, Policy policy) {
        boolean countsAtOnce = draft.state() == SignatureState.PENDING
                && !policy.confirmation().needed();
        return new Timestamps(now, null, countsAtOnce ? now : null);
    }

    /** The signer is known: a pending signature takes the corrected details, its owner is told, the count stays. */
    private Decision<SigningResult> meetAgain(PetitionView view, Signature earlier, Policy policy) {
        Ledger ledger = new Ledger(view);
        boolean unconfirmed =
                policy.confirmation().needed() && earlier.timestamps().confirmedAt() == null;
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
