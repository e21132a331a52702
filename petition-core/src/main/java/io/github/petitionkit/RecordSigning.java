package io.github.petitionkit;

import io.github.petitionkit.assessment.Verdict;
import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.Actor;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.SigningBar;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.Acknowledgement;
import io.github.petitionkit.signature.Channel;
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

/**
 * The one atomic write of a signing. What the mailbox's owner has to confirm is booked as an attempt, whoever has signed
 * before, so that nothing in the figures tells one from the other; what needs no confirmation is booked as a signature, if
 * its signer is new.
 */
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
        Policy policy = petition.policy();
        StandingSignatures standing = StandingSignatures.of(candidates, view);
        return draft.context().needsConfirmation(policy) ? attempt(view, standing) : enter(view, standing);
    }

    private boolean isSuspected() {
        return draft.assessment().verdict() == Verdict.HOLD;
    }

    private Decision<SigningResult> attempt(PetitionView view, StandingSignatures standing) {
        Ledger ledger = new Ledger(view);
        Signature attempt = in(SignatureState.PENDING, view.now());
        ledger.move(null, attempt, isSuspected() ? "suspected" : "signed", Actor.SIGNER);
        FairShare.givingWay(standing.attempts(), attempt)
                .ifPresent(older -> ledger.lapse(older, "gave-way", Actor.SYSTEM));
        Optional<Signature> claim =
                standing.against(new StandingSignatures.Proof(draft.assurance().or(Assurance.EMAIL), true));
        if (!draft.assessment().isCertain()) {
            claim.ifPresentOrElse(
                    signed -> ledger.tellOwner(signed, MailKind.ALREADY_SIGNED),
                    () -> ledger.mail(attempt, MailKind.CONFIRM));
        }
        return ledger.close(
                claim.<SigningResult>map(signed -> new SigningResult.AlreadySigned(signed.id(), acknowledgement))
                        .orElseGet(() -> isSuspected()
                                ? new SigningResult.Held(attempt.id(), attempt.assessment(), acknowledgement)
                                : new SigningResult.ConfirmationNeeded(attempt.id())));
    }

    private Decision<SigningResult> enter(PetitionView view, StandingSignatures standing) {
        boolean isListed = draft.context().channel() != Channel.WEB;
        Optional<Signature> takenOut = isListed ? standing.takenOutBefore() : Optional.empty();
        if (takenOut.isPresent()) {
            Signature earlier = takenOut.get();
            return Decision.unchanged(new SigningResult.StaysOut(earlier.id(), earlier.state(), acknowledgement));
        }
        boolean held = isSuspected() || standing.hasWithdrawnHeld();
        StandingSignatures.Proof proof =
                held ? StandingSignatures.Proof.SUSPECTED : new StandingSignatures.Proof(draft.assurance(), false);
        Ledger ledger = new Ledger(view);
        Optional<Signature> claim = standing.against(proof);
        if (claim.isPresent()) {
            Signature earlier = claim.get();
            ledger.tellOwner(earlier, MailKind.ALREADY_SIGNED);
            return ledger.close(new SigningResult.AlreadySigned(earlier.id(), acknowledgement));
        }
        standing.givingWayTo(proof).forEach(weaker -> ledger.lapse(weaker, "proved-better", Actor.SIGNER));
        Signature entered = in(held ? SignatureState.HELD : SignatureState.CONFIRMED, view.now());
        ledger.move(null, entered, held ? "suspected" : "signed", Actor.SIGNER);
        return ledger.close(
                held
                        ? new SigningResult.Held(entered.id(), entered.assessment(), acknowledgement)
                        : new SigningResult.Confirmed(entered.id(), ledger.counted()));
    }

    private Signature in(SignatureState state, Instant now) {
        return new Signature(
                draft.id(),
                draft.petition(),
                state,
                null,
                draft.signer(),
                draft.statement(),
                draft.context(),
                draft.identity(),
                draft.assessment(),
                draft.assurance(),
                null,
                new Timestamps(now, null, state == SignatureState.CONFIRMED ? now : null),
                0);
    }
}
