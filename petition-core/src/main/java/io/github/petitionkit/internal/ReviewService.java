package io.github.petitionkit.internal;

import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.SponsorsFullException;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.Concealment;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.result.RestorationResult;
import io.github.petitionkit.signature.result.ReviewReport;
import io.github.petitionkit.signature.result.VouchingResult;
import io.github.petitionkit.store.Command;
import io.github.petitionkit.store.CommandContext;
import io.github.petitionkit.store.Decision;
import io.github.petitionkit.store.PetitionStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Decisions of staff on single signatures. */
public record ReviewService(PetitionStore store, Identities identities) {
    public Signature hold(PetitionId petition, SignatureId id, String cause, Actor by) {
        return review(petition, id, cause, by, (signature, context) -> signature.held(context.now()));
    }

    public Signature release(PetitionId petition, SignatureId id, String cause, Actor by) {
        return review(petition, id, cause, by, ReviewService::released);
    }

    public Signature invalidate(PetitionId petition, SignatureId id, String cause, Actor by) {
        return review(
                petition,
                id,
                cause,
                by,
                (signature, context) -> signature.to(SignatureState.INVALIDATED, context.now()));
    }

    public ReviewReport releaseAll(PetitionId petition, Collection<SignatureId> ids, String cause, Actor by) {
        return reviewAll(petition, ids, cause, by, ReviewService::released);
    }

    public ReviewReport invalidateAll(PetitionId petition, Collection<SignatureId> ids, String cause, Actor by) {
        return reviewAll(
                petition,
                ids,
                cause,
                by,
                (signature, context) -> signature.to(SignatureState.INVALIDATED, context.now()));
    }

    /** Decides on held signatures, and leaves others and missing ones unchanged. */
    private ReviewReport reviewAll(
            PetitionId petition,
            Collection<SignatureId> signatures,
            String cause,
            Actor by,
            BiFunction<Signature, CommandContext, Signature> review) {
        List<Signature> decided = new ArrayList<>();
        List<SignatureId> left = new ArrayList<>();
        for (Set<SignatureId> batch : Batches.of(signatures)) {
            ReviewReport report = store.execute(petition, new ReviewOfHeld(batch, cause, by, review));
            decided.addAll(report.decided());
            left.addAll(report.left());
        }
        return new ReviewReport(decided, left);
    }

    public static Signature released(Signature held, CommandContext context) {
        return held.released(held.context().needsConfirmation(context.petition().policy()), context.now());
    }

    public Signature conceal(
            PetitionId petition, SignatureId id, Set<Concealment.Part> parts, Reason reason, Actor by) {
        return review(
                petition,
                id,
                "concealed",
                by,
                (signature, context) -> signature.concealed(new Concealment(parts, reason, by, context.now())));
    }

    public Signature reveal(PetitionId petition, SignatureId id, String cause, Actor by) {
        return review(petition, id, cause, by, (signature, context) -> signature.concealed(null));
    }

    public VouchingResult vouch(PetitionId petition, SignatureId id, String cause, Actor by) {
        Signature known = store.require(petition, id);
        return store.execute(petition, new VouchingCommand(id, known.candidates(identities), cause, by));
    }

    public RestorationResult restore(PetitionId petition, SignatureId id, String cause, Actor by) {
        Signature known = store.require(petition, id);
        return store.execute(petition, new Restoration(known, known.candidates(identities), cause, by));
    }

    private static boolean isRoomFor(Signature after, Petition petition) {
        return after.state() != SignatureState.CONFIRMED
                || petition.takesOneMore(after.context().role());
    }

    private static void requireRoom(Signature after, Petition petition) {
        if (!isRoomFor(after, petition)) {
            throw new SponsorsFullException(
                    petition.id(), petition.policy().sponsorship().most());
        }
    }

    private Signature review(
            PetitionId petition,
            SignatureId id,
            String cause,
            Actor by,
            BiFunction<Signature, CommandContext, Signature> review) {
        return store.execute(petition, new ReviewOfOne(id, cause, by, review));
    }

    private static <R> Decision<R> book(
            CommandContext context, Signature before, Signature after, String cause, Actor by, R result) {
        ChangeRecorder changes = new ChangeRecorder(context);
        changes.recordTransition(before, after, cause, by);
        return changes.build(result);
    }

    private record ReviewOfHeld(
            Set<SignatureId> signatures,
            String cause,
            Actor by,
            BiFunction<Signature, CommandContext, Signature> review)
            implements Command<ReviewReport> {
        @Override
        public Decision<ReviewReport> decide(CommandContext context) {
            ChangeRecorder changes = new ChangeRecorder(context);
            List<Signature> decided = new ArrayList<>();
            List<SignatureId> left = new ArrayList<>();
            for (SignatureId id : signatures) {
                Signature before = context.signature(id).orElse(null);
                Signature after =
                        before == null || before.state() != SignatureState.HELD ? null : review.apply(before, context);
                if (after != null && isRoomFor(after, changes.petition())) {
                    changes.recordTransition(before, after, cause, by);
                    decided.add(after);
                } else {
                    left.add(id);
                }
            }
            return changes.build(new ReviewReport(decided, left));
        }
    }

    private record ReviewOfOne(
            SignatureId id, String cause, Actor by, BiFunction<Signature, CommandContext, Signature> review)
            implements CommandOnSignature<Signature> {
        @Override
        public Decision<Signature> decide(CommandContext context) {
            Signature before = context.require(id);
            Signature after = review.apply(before, context);
            if (after.state() != before.state()) {
                requireRoom(after, context.petition());
            }
            return book(context, before, after, cause, by, after);
        }
    }

    private record Restoration(Signature known, List<Identity> candidates, String cause, Actor by)
            implements CommandOnSigner<RestorationResult> {
        @Override
        public SignatureId id() {
            return known.id();
        }

        @Override
        public Decision<RestorationResult> decide(CommandContext context) {
            Signature before = context.require(known.id());
            Signature after = before.restored(context.now());
            requireRoom(after, context.petition());
            Policy policy = context.petition().policy();
            Optional<Signature> later = after.isAttempt(policy)
                    ? Optional.empty()
                    : DuplicateSignatures.of(candidates, context).against(DuplicateSignatures.Proof.SUSPECTED);
            return later.isPresent()
                    ? Decision.unchanged(
                            new RestorationResult.SignedAgain(later.get().id()))
                    : book(context, before, after, cause, by, new RestorationResult.Restored(after));
        }
    }
}
