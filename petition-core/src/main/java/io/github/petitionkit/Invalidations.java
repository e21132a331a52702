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
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.result.RestorationResult;
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
 * Bulk invalidation: takes signatures out of the count by criteria, with a preview and an undo. Thread-safe. Signing
 * continues during a run.
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
     * Previews an invalidation and changes nothing. Reads every signature of the petition once.
     *
     * @param petition whose signatures
     * @param criteria which of them
     * @return the signatures that would be removed, and the effect on counts and thresholds
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
     * Invalidates every signature that matches the criteria.
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
     * Invalidates every signature that matches the criteria, in batches. Each batch is one write.
     *
     * @param petition whose signatures
     * @param criteria which of them; checked again when each batch is written
     * @param reason why; the code for the history, the text for readers
     * @param by who does it
     * @param goOn called after each batch with the number removed so far; the run stops when it returns {@code false}
     * @return the run, complete or stopped early; keep it to undo it
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
     * Undoes a run, complete or stopped early: each of its signatures returns to its earlier state. A signature that
     * another run has invalidated since stays invalidated.
     *
     * @param run the run to undo
     * @param by who does it
     * @return the number of restored signatures, and those that were not restored
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
