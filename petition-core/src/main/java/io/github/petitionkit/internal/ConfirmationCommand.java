package io.github.petitionkit.internal;

import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.check.OwnersPress;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.Click;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.store.CommandContext;
import io.github.petitionkit.store.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The atomic write of a confirmation: records the attempt as typed and judged, ends the other attempts of the same
 * signer, and replaces weaker signatures of the same signer.
 */
public final class ConfirmationCommand implements CommandOnSigner<ConfirmationResult> {
    private final SignatureId id;
    private final List<Identity> candidates;
    private final Function<Petition, FraudPolicy> fraud;
    private final Click click;
    /** The assessment, made once even if the store runs the command again, because checks count each call. */
    private volatile @Nullable Assessment judged;

    public ConfirmationCommand(
            SignatureId id, List<Identity> candidates, Function<Petition, FraudPolicy> fraud, Click click) {
        this.id = id;
        this.candidates = candidates;
        this.fraud = fraud;
        this.click = click;
    }

    @Override
    public SignatureId id() {
        return id;
    }

    @Override
    public List<Identity> candidates() {
        return candidates;
    }

    @Override
    public Decision<ConfirmationResult> decide(CommandContext context) {
        Optional<Signature> found = context.signature(id);
        if (found.isEmpty()) {
            return Decision.unchanged(new ConfirmationResult.Unreadable());
        }
        Signature signature = found.get();
        if (!signature.state().isActive()) {
            return Decision.unchanged(ended(signature, context));
        }
        if (signature.state() == SignatureState.CONFIRMED
                || signature.timestamps().confirmedAt() != null) {
            return repeated(signature, context);
        }
        if (!context.petition().acceptsConfirmation(context.now())) {
            return Decision.unchanged(new ConfirmationResult.TooLate(id));
        }
        return context.petition().takesOneMore(signature.context().role())
                ? confirm(signature, context)
                : Decision.unchanged(new ConfirmationResult.SponsorsFull(id));
    }

    /** Records consents that were given with a repeated press of the button, or counts a person behind a gateway. */
    private Decision<ConfirmationResult> repeated(Signature signature, CommandContext context) {
        if (isOwnersAfterAGateways(signature, context)) {
            return countAfterAll(signature, context);
        }
        if (countsWithoutItsOwner(signature) && context.petition().acceptsConfirmation(context.now())) {
            return assure(signature, context);
        }
        Signature consenting = signature.withConsents(click.consents(), context.now());
        if (consenting.equals(signature) || signature.isErased()) {
            return Decision.unchanged(accepted(signature));
        }
        ChangeRecorder changes = new ChangeRecorder(context);
        changes.update(consenting);
        changes.tell(event -> new PetitionEvent.ConsentsChanged(event, context.now(), id));
        return changes.build(accepted(signature));
    }

    /**
     * Returns whether a first press was held for its speed alone, and this one is a person's. Gateways of employers press the
     * buttons of mails within a second, and the owners of the mailboxes press them again.
     */
    private boolean isOwnersAfterAGateways(Signature signature, CommandContext context) {
        Instant before = signature.timestamps().confirmedAt();
        Petition petition = context.petition();
        return signature.state() == SignatureState.HELD
                && signature.former() == SignatureState.PENDING
                && before != null
                && OwnersPress.isAfterAnothers(click, before, context.now())
                && fraud.apply(petition).isHeldForSpeedAlone(signature.assessment())
                && petition.acceptsConfirmation(context.now())
                && petition.takesOneMore(signature.context().role());
    }

    /** Returns whether it counts by somebody else's word, such as that of staff who vouch for its signer. */
    private static boolean countsWithoutItsOwner(Signature signature) {
        return signature.state() == SignatureState.CONFIRMED
                && signature.timestamps().confirmedAt() == null
                && !signature.isErased();
    }

    /** Replaces somebody else's word by the signer's own proof; the count stays. */
    private Decision<ConfirmationResult> assure(Signature vouched, CommandContext context) {
        Signature confirmed = vouched.confirmed(context.now());
        DuplicateSignatures.Proof proof = new DuplicateSignatures.Proof(confirmed.assurance(), true);
        DuplicateSignatures others = DuplicateSignatures.besides(vouched, candidates, context);
        ChangeRecorder changes = new ChangeRecorder(context);
        takePlace(others, proof, changes);
        recordConfirmation(vouched, confirmed, context, changes);
        endAttempts(others, proof, changes);
        return changes.build(accepted(vouched));
    }

    private static void takePlace(DuplicateSignatures others, DuplicateSignatures.Proof proof, ChangeRecorder changes) {
        others.givingWayTo(proof).forEach(weaker -> changes.lapse(weaker, "proved-better", Actor.SIGNER));
    }

    private void recordConfirmation(
            Signature before, Signature confirmed, CommandContext context, ChangeRecorder changes) {
        changes.recordTransition(
                before,
                underPresentRules(confirmed).withConsents(click.consents(), context.now()),
                "confirmed",
                Actor.SIGNER);
    }

    private void endAttempts(DuplicateSignatures others, DuplicateSignatures.Proof proof, ChangeRecorder changes) {
        others.attemptsEndingWith(id, proof).forEach(other -> changes.lapse(other, "confirmed-another", Actor.SIGNER));
    }

    private Decision<ConfirmationResult> countAfterAll(Signature held, CommandContext context) {
        ChangeRecorder changes = new ChangeRecorder(context);
        changes.recordTransition(
                held,
                held.released(false, context.now()).withConsents(click.consents(), context.now()),
                "pressed-again",
                Actor.SIGNER);
        endAttempts(
                DuplicateSignatures.besides(held, candidates, context),
                new DuplicateSignatures.Proof(held.assurance(), true),
                changes);
        return changes.build(new ConfirmationResult.Counted(id, changes.counted()));
    }

    /** Returns the result for a second link of one signer, after the first one has confirmed. */
    private ConfirmationResult ended(Signature signature, CommandContext context) {
        Optional<Signature> claim = signature.state() == SignatureState.LAPSED
                ? DuplicateSignatures.of(candidates, context).against(DuplicateSignatures.Proof.SUSPECTED)
                : Optional.empty();
        return claim.map(ConfirmationCommand::accepted)
                .orElseGet(() -> new ConfirmationResult.NoLongerStanding(id, signature.state()));
    }

    private static ConfirmationResult accepted(Signature signed) {
        return signed.state() == SignatureState.HELD
                ? new ConfirmationResult.StillHeld(signed.id())
                : new ConfirmationResult.AlreadyConfirmed(signed.id());
    }

    private Decision<ConfirmationResult> confirm(Signature attempt, CommandContext context) {
        DuplicateSignatures standing = DuplicateSignatures.besides(attempt, candidates, context);
        Signature confirmed = standing.hasWithdrawnHeld()
                ? attempt.confirmedUnderSuspicion(context.now())
                : attempt.confirmed(
                        standing.hasConfirmedBefore() ? attempt.assessment() : judge(attempt, context), context.now());
        boolean counts = confirmed.state() == SignatureState.CONFIRMED;
        DuplicateSignatures.Proof proof = counts
                ? new DuplicateSignatures.Proof(confirmed.assurance(), true)
                : DuplicateSignatures.Proof.SUSPECTED;
        ChangeRecorder changes = new ChangeRecorder(context);
        Optional<Signature> claim = standing.against(proof);
        if (claim.isPresent()) {
            changes.lapse(attempt, "signed-before", Actor.SIGNER);
            return changes.build(accepted(claim.get()));
        }
        takePlace(standing, proof, changes);
        recordConfirmation(attempt, confirmed, context, changes);
        if (!counts) {
            return changes.build(new ConfirmationResult.StillHeld(id));
        }
        endAttempts(standing, proof, changes);
        return changes.build(new ConfirmationResult.Counted(id, changes.counted()));
    }

    /**
     * Computes the identity again, because the rules for addresses or the secret may have changed since the attempt.
     */
    private Signature underPresentRules(Signature confirmed) {
        return confirmed.corrected(confirmed.signer(), candidates.get(0));
    }

    private Assessment judge(Signature attempt, CommandContext context) {
        Assessment made = judged;
        if (made == null) {
            made = fraud.apply(context.petition())
                    .reassess(attempt.assessment(), new ConfirmedAttempt(Attempt.of(attempt), context.now(), click));
            judged = made;
        }
        return made;
    }
}
