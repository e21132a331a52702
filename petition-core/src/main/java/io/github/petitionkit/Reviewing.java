package io.github.petitionkit;

import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.petition.Actor;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.NoSuchSignatureException;
import io.github.petitionkit.signature.RestorationResult;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.store.Decision;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.PetitionView;
import io.github.petitionkit.store.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Decisions of staff on single signatures. */
record Reviewing(PetitionStore store, Identities identities) {
    Signature hold(PetitionId petition, SignatureId id, String cause, Actor by) {
        return review(petition, id, cause, by, (signature, view) -> signature.to(SignatureState.HELD, view.now()));
    }

    Signature release(PetitionId petition, SignatureId id, String cause, Actor by) {
        return review(petition, id, cause, by, Reviewing::released);
    }

    Signature invalidate(PetitionId petition, SignatureId id, String cause, Actor by) {
        return review(
                petition, id, cause, by, (signature, view) -> signature.to(SignatureState.INVALIDATED, view.now()));
    }

    /** Decides on those that are held; others, also ones that are not there, it leaves alone. */
    Review reviewAll(
            PetitionId petition,
            Set<SignatureId> ids,
            String cause,
            Actor by,
            BiFunction<Signature, PetitionView, Signature> review) {
        return store.execute(petition, new ReviewOfHeld(ids, cause, by, review));
    }

    static Signature released(Signature held, PetitionView view) {
        return held.released(held.context().needsConfirmation(view.petition().policy()), view.now());
    }

    RestorationResult restore(PetitionId petition, SignatureId id, String cause, Actor by) {
        Signature known = store.signature(petition, id).orElseThrow(() -> new NoSuchSignatureException(petition, id));
        return store.execute(petition, new Restoration(known, known.candidates(identities), cause, by));
    }

    private Signature review(
            PetitionId petition,
            SignatureId id,
            String cause,
            Actor by,
            BiFunction<Signature, PetitionView, Signature> review) {
        return store.execute(petition, new ReviewOfOne(id, cause, by, review));
    }

    private static Signature find(SignatureId id, PetitionView view) {
        return view.signature(id)
                .orElseThrow(() -> new NoSuchSignatureException(view.petition().id(), id));
    }

    private static <R> Decision<R> book(
            PetitionView view, Signature before, Signature after, String cause, Actor by, R result) {
        Ledger ledger = new Ledger(view);
        ledger.move(before, after, cause, by);
        return ledger.close(result);
    }

    private record ReviewOfHeld(
            Set<SignatureId> signatures, String cause, Actor by, BiFunction<Signature, PetitionView, Signature> review)
            implements Step<Review> {
        @Override
        public Decision<Review> decide(PetitionView view) {
            Ledger ledger = new Ledger(view);
            List<Signature> decided = new ArrayList<>();
            List<SignatureId> left = new ArrayList<>();
            for (SignatureId id : signatures) {
                Signature before = view.signature(id).orElse(null);
                if (before != null && before.state() == SignatureState.HELD) {
                    Signature after = review.apply(before, view);
                    ledger.move(before, after, cause, by);
                    decided.add(after);
                } else {
                    left.add(id);
                }
            }
            return ledger.close(new Review(decided, left));
        }
    }

    private record ReviewOfOne(
            SignatureId id, String cause, Actor by, BiFunction<Signature, PetitionView, Signature> review)
            implements Step<Signature> {
        @Override
        public Set<SignatureId> signatures() {
            return Set.of(id);
        }

        @Override
        public Decision<Signature> decide(PetitionView view) {
            Signature before = find(id, view);
            Signature after = review.apply(before, view);
            return book(view, before, after, cause, by, after);
        }
    }

    private record Restoration(Signature known, List<Identity> candidates, String cause, Actor by)
            implements Step<RestorationResult> {
        @Override
        public Set<SignatureId> signatures() {
            return Set.of(known.id());
        }

        @Override
        public List<Identity> identities() {
            return candidates;
        }

        @Override
        public Decision<RestorationResult> decide(PetitionView view) {
            Signature before = find(known.id(), view);
            Signature after = before.restored(view.now());
            Policy policy = view.petition().policy();
            Optional<Signature> later = after.isAttempt(policy)
                    ? Optional.empty()
                    : StandingSignatures.of(candidates, view).against(StandingSignatures.Proof.SUSPECTED);
            return later.isPresent()
                    ? Decision.unchanged(
                            new RestorationResult.SignedAgain(later.get().id()))
                    : book(view, before, after, cause, by, new RestorationResult.Restored(after));
        }
    }
}
