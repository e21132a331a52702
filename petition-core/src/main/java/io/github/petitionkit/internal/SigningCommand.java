package io.github.petitionkit.internal;

import io.github.petitionkit.assessment.Verdict;
import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.SigningBlock;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.Timestamps;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.result.Acknowledgement;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.store.CommandContext;
import io.github.petitionkit.store.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The atomic write of a signing. If confirmation is needed, it records an attempt even if the mailbox has signed
 * before, so that public figures do not reveal that. Otherwise it records a signature, if its signer is new. A line of
 * a list mails nobody, because its signer is not at the form.
 */
record SigningCommand(
        Signature draft,
        List<Identity> candidates,
        Acknowledgement acknowledgement,
        Function<SigningBlock, SigningResult> notEligible)
        implements EntryCommand {
    @Override
    public Decision<SigningResult> decide(CommandContext context) {
        Petition petition = context.petition();
        Optional<SigningBlock> bar = draft.isSignedInTime(petition, context.now())
                ? Optional.empty()
                : petition.signingBlock(draft.context().role(), context.now());
        if (bar.isPresent()) {
            return Decision.unchanged(notEligible.apply(bar.get()));
        }
        Policy policy = petition.policy();
        DuplicateSignatures standing = DuplicateSignatures.of(candidates, context);
        return draft.context().needsConfirmation(policy) ? attempt(context, standing) : enter(context, standing);
    }

    private boolean isSuspected() {
        return draft.assessment().verdict() == Verdict.HOLD;
    }

    private Decision<SigningResult> attempt(CommandContext context, DuplicateSignatures standing) {
        ChangeRecorder changes = new ChangeRecorder(context);
        Signature attempt = in(SignatureState.PENDING, context.now());
        changes.recordTransition(null, attempt, isSuspected() ? "suspected" : "signed", Actor.SIGNER);
        SimultaneousAttempts.displaced(standing.attempts(), attempt)
                .ifPresent(older -> changes.lapse(older, "gave-way", Actor.SYSTEM));
        Optional<Signature> claim =
                standing.against(new DuplicateSignatures.Proof(draft.assurance().or(Assurance.EMAIL), true));
        boolean mayBeMailed = !draft.assessment().isCertain();
        if (claim.isPresent()) {
            Signature signed = claim.get();
            if (mayBeMailed) {
                changes.tellOwner(signed, MailKind.ALREADY_SIGNED);
            }
            return changes.build(alreadySigned(signed, acknowledgement));
        }
        if (mayBeMailed) {
            changes.mail(attempt, MailKind.CONFIRM);
        }
        return changes.build(
                isSuspected()
                        ? new SigningResult.Held(attempt.id(), attempt.assessment(), acknowledgement)
                        : new SigningResult.ConfirmationNeeded(attempt.id()));
    }

    private Decision<SigningResult> enter(CommandContext context, DuplicateSignatures standing) {
        boolean isListed = draft.context().channel() != Channel.WEB;
        Optional<Signature> takenOut = isListed ? standing.takenOutBefore() : Optional.empty();
        if (takenOut.isPresent()) {
            Signature earlier = takenOut.get();
            return Decision.unchanged(new SigningResult.StaysOut(earlier.id(), earlier.state(), acknowledgement));
        }
        boolean held = isSuspected() || standing.hasWithdrawnHeld();
        DuplicateSignatures.Proof proof =
                held ? DuplicateSignatures.Proof.SUSPECTED : new DuplicateSignatures.Proof(draft.assurance(), false);
        ChangeRecorder changes = new ChangeRecorder(context);
        Optional<Signature> claim = standing.against(proof);
        if (claim.isPresent()) {
            Signature earlier = claim.get();
            if (!isListed) {
                changes.tellOwner(earlier, MailKind.ALREADY_SIGNED);
            }
            return changes.build(alreadySigned(earlier, acknowledgement));
        }
        standing.givingWayTo(proof).forEach(weaker -> changes.lapse(weaker, "proved-better", Actor.SIGNER));
        Signature entered = in(held ? SignatureState.HELD : SignatureState.CONFIRMED, context.now());
        changes.recordTransition(null, entered, held ? "suspected" : "signed", Actor.SIGNER);
        return changes.build(
                held
                        ? new SigningResult.Held(entered.id(), entered.assessment(), acknowledgement)
                        : new SigningResult.Confirmed(entered.id(), changes.counted()));
    }

    private Signature in(SignatureState state, Instant now) {
        return entered(
                state, new Timestamps(now, null, state == SignatureState.CONFIRMED ? draft.countsFrom(now) : null));
    }
}
