package io.github.petitionkit;

import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.internal.Batches;
import io.github.petitionkit.internal.ChangeRecorder;
import io.github.petitionkit.internal.InvalidationImpact;
import io.github.petitionkit.internal.OutboxRelay;
import io.github.petitionkit.internal.ReviewService;
import io.github.petitionkit.invalidation.Criteria;
import io.github.petitionkit.invalidation.Invalidation;
import io.github.petitionkit.invalidation.Preview;
import io.github.petitionkit.invalidation.Undoing;
import io.github.petitionkit.petition.Actor;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.Reason;
import io.github.petitionkit.signature.RestorationResult;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.store.Command;
import io.github.petitionkit.store.CommandContext;
import io.github.petitionkit.store.Decision;
import io.github.petitionkit.store.PetitionStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Takes signatures out of the count by criteria, with a look beforehand and a way back. Safe for many threads; signing goes
 * on meanwhile.
 */
public final class Invalidations {
    private static final String UNDONE = "undone/";

    private final PetitionStore store;
    private final EmailCanonicaliser canonicaliser;
    private final ReviewService reviewing;
    private final OutboxRelay relay;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    Invalidations(
            PetitionStore store,
            EmailCanonicaliser canonicaliser,
            ReviewService reviewing,
            OutboxRelay relay,
            InstantSource clock,
            Supplier<UUID> ids) {
        this.store = store;
        this.canonicaliser = canonicaliser;
        this.reviewing = reviewing;
        this.relay = relay;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Shows what an invalidation would do, and does nothing. Reads every signature of the petition once.
     *
     * @param petition whose signatures
     * @param criteria which of them
     * @return what would be removed, and what follows for counts and thresholds
     */
    public Preview preview(PetitionId petition, Criteria criteria) {
        Petition known = store.require(petition);
        InvalidationImpact counts = new InvalidationImpact(1);
        try (Stream<Signature> signatures = store.signatures(petition)) {
            signatures.forEachOrdered(signature -> {
                counts.add(signature);
                if (criteria.fit(signature, canonicaliser)) {
                    counts.take(0, signature);
                }
            });
        }
        return counts.preview(0, known, clock.instant());
    }

    /**
     * Invalidates every signature that fits.
     *
     * @param petition whose signatures
     * @param criteria which of them
     * @param reason why; the code for the history, the text for readers
     * @param by who does it
     * @return the run; keep it to undo it
     */
    public Invalidation run(PetitionId petition, Criteria criteria, Reason reason, Actor by) {
        return run(petition, criteria, reason, by, removed -> true);
    }

    /**
     * Invalidates every signature that fits, in batches, each of them one write.
     *
     * @param petition whose signatures
     * @param criteria which of them; judged again in the moment of writing
     * @param reason why; the code for the history, the text for readers
     * @param by who does it
     * @param goOn is told after each batch how many were removed so far, and says whether to go on
     * @return the run, also if it was cancelled; keep it to undo it
     */
    public Invalidation run(PetitionId petition, Criteria criteria, Reason reason, Actor by, LongPredicate goOn) {
        Objects.requireNonNull(goOn, "goOn");
        UUID id = ids.get();
        Instant at = clock.instant();
        Iterator<Set<SignatureId>> batches =
                Batches.of(fitting(petition, criteria)).iterator();
        long removed = 0;
        long uncounted = 0;
        boolean goesOn = true;
        while (batches.hasNext() && goesOn) {
            Removed done = store.execute(
                    petition, new Removal(batches.next(), criteria, canonicaliser, Invalidation.cause(id, reason), by));
            relay.announce();
            removed += done.all();
            uncounted += done.counted();
            goesOn = goOn.test(removed) || !batches.hasNext();
        }
        return new Invalidation(id, petition, reason, at, removed, uncounted, goesOn);
    }

    private List<SignatureId> fitting(PetitionId petition, Criteria criteria) {
        try (Stream<Signature> signatures = store.signatures(petition)) {
            return signatures
                    .filter(signature -> criteria.fit(signature, canonicaliser))
                    .map(Signature::id)
                    .toList();
        }
    }

    /**
     * Undoes a run, also one that was cancelled: each of its signatures is what it was before. What was invalidated again
     * by another run stays so.
     *
     * @param run what to undo
     * @param by who does it
     * @return how many were restored, and which not
     */
    public Undoing undo(Invalidation run, Actor by) {
        Set<SignatureId> last = new LinkedHashSet<>();
        try (Stream<HistoryEntry> history = store.history(run.petition())) {
            history.forEachOrdered(entry -> {
                if (entry.cause().equals(run.cause())) {
                    last.add(entry.signature());
                } else if (entry.from() != entry.to()) {
                    last.remove(entry.signature());
                }
            });
        }
        long restored = 0;
        List<SignatureId> signedAgain = new ArrayList<>();
        for (SignatureId signature : last) {
            RestorationResult result = reviewing.restore(run.petition(), signature, UNDONE + run.cause(), by);
            if (result instanceof RestorationResult.Restored) {
                restored++;
            } else {
                signedAgain.add(signature);
            }
        }
        relay.announce();
        return new Undoing(restored, signedAgain);
    }

    private record Removed(long all, long counted) {}

    private record Removal(
            Set<SignatureId> signatures, Criteria criteria, EmailCanonicaliser canonicaliser, String cause, Actor by)
            implements Command<Removed> {
        @Override
        public Decision<Removed> decide(CommandContext context) {
            ChangeRecorder changes = new ChangeRecorder(context);
            long all = 0;
            long counted = 0;
            for (SignatureId id : signatures) {
                Signature before = context.signature(id).orElse(null);
                if (before != null && criteria.fit(before, canonicaliser)) {
                    changes.recordTransition(before, before.to(SignatureState.INVALIDATED, context.now()), cause, by);
                    all++;
                    counted += before.state() == SignatureState.CONFIRMED ? 1 : 0;
                }
            }
            return changes.build(new Removed(all, counted));
        }
    }
}
