package io.github.petitionkit;

import io.github.petitionkit.desk.CaseFile;
import io.github.petitionkit.desk.InvalidationRun;
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
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Bulk invalidation: takes signatures out of the count by criteria, with a preview and an undo. Thread-safe. Signing
 * continues during a run.
 *
 * <p>A run or an undo by a moderator on a petition that another moderator has checked out throws
 * {@link io.github.petitionkit.desk.CheckedOutException} and changes nothing; {@link #runAll} leaves such petitions out.
 */
public final class Invalidations {
    private static final String UNDONE = "undone/";

    private final PetitionStore store;
    private final EmailCanonicaliser canonicaliser;
    private final ReviewService reviewing;
    private final Desk desk;
    private final OutboxRelay relay;
    private final InstantSource clock;
    private final Supplier<UUID> ids;

    Invalidations(
            PetitionStore store,
            EmailCanonicaliser canonicaliser,
            ReviewService reviewing,
            Desk desk,
            OutboxRelay relay,
            InstantSource clock,
            Supplier<UUID> ids) {
        this.store = store;
        this.canonicaliser = canonicaliser;
        this.reviewing = reviewing;
        this.desk = desk;
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
        desk.requireFree(petition, by);
        return run(ids.get(), petition, criteria, reason, by, goOn);
    }

    private Invalidation run(
            UUID id, PetitionId petition, Criteria criteria, Reason reason, Actor by, LongPredicate goOn) {
        Objects.requireNonNull(goOn, "goOn");
        Instant at = clock.instant();
        Invalidation begun = new Invalidation(id, petition, reason, at, 0, 0, false);
        record(begun, by);
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
        Invalidation done = new Invalidation(id, petition, reason, at, removed, uncounted, goesOn);
        record(done, by);
        return done;
    }

    private void record(Invalidation run, Actor by) {
        InvalidationRun record = new InvalidationRun(
                run.id(), run.reason(), by, run.at(), run.removed(), run.uncounted(), run.finished(), null, null);
        store.changeCaseFile(run.petition(), (file, now) -> file.with(record));
    }

    /**
     * Finds the signatures of several petitions that match criteria. Reads every signature of each petition.
     *
     * @param petitions which petitions, such as those of a {@link PetitionReader#search}
     * @param criteria which of their signatures
     * @return the signatures, petition by petition in the order of receipt; close the stream
     */
    public Stream<Signature> find(Collection<PetitionId> petitions, Criteria criteria) {
        return petitions.stream()
                .flatMap(store::signatures)
                .filter(signature -> criteria.fit(signature, canonicaliser));
    }

    /**
     * Previews an invalidation over several petitions, and changes nothing.
     *
     * @param petitions which petitions
     * @param criteria which of their signatures
     * @return a preview for each petition with a match, in the order given
     */
    public Map<PetitionId, Preview> previewAll(Collection<PetitionId> petitions, Criteria criteria) {
        Map<PetitionId, Preview> previews = new LinkedHashMap<>();
        for (PetitionId petition : new LinkedHashSet<>(petitions)) {
            Preview preview = preview(petition, criteria);
            if (preview.total() > 0) {
                previews.put(petition, preview);
            }
        }
        return Collections.unmodifiableMap(previews);
    }

    /**
     * Invalidates every signature of several petitions that matches the criteria, petition by petition. The runs have one
     * id, so that the histories name one cause.
     *
     * @param petitions which petitions; one without a match gets no run
     * @param criteria which of their signatures
     * @param reason why; the code for the history, the text for readers
     * @param by who does it
     * @return a run for each petition with a match, in the order given; that of a petition which another moderator has
     *     checked out has removed nothing and is not finished
     */
    public List<Invalidation> runAll(Collection<PetitionId> petitions, Criteria criteria, Reason reason, Actor by) {
        UUID id = ids.get();
        return previewAll(petitions, criteria).keySet().stream()
                .map(petition -> desk.isFree(petition, by)
                        ? run(id, petition, criteria, reason, by, removed -> true)
                        : new Invalidation(id, petition, reason, clock.instant(), 0, 0, false))
                .toList();
    }

    /**
     * Returns the records of the last runs on a petition: who ordered them, why, and what became of them.
     *
     * @param petition which petition
     * @return at most {@value CaseFile#MAX_RUNS} runs, oldest first
     */
    public List<InvalidationRun> runs(PetitionId petition) {
        store.require(petition);
        return store.caseFile(petition).runs();
    }

    /**
     * Undoes a recorded run on a petition, as {@link #undo(Invalidation, Actor)} does.
     *
     * @param petition which petition
     * @param id the id of the run
     * @param by who does it
     * @return the number of restored signatures, and those that were not restored
     * @throws IllegalArgumentException if no such run is recorded
     */
    public Undoing undo(PetitionId petition, UUID id, Actor by) {
        InvalidationRun run = store.caseFile(petition)
                .run(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Petition " + petition + " has no record of run " + id + ": see runs(petition)"));
        return undo(
                new Invalidation(id, petition, run.reason(), run.at(), run.removed(), run.uncounted(), run.finished()),
                by);
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
        desk.requireFree(run.petition(), by);
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
        store.changeCaseFile(
                run.petition(),
                (file, now) -> file.run(run.id())
                        .map(record -> file.with(record.undone(by, now)))
                        .orElse(file));
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
