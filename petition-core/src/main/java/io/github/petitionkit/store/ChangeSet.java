package io.github.petitionkit.store;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.request.Source;
import io.github.petitionkit.tally.TallyChange;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one command: the store writes all of them or none.
 *
 * @param changedPetition the changed petition, or {@code null} if it does not change
 * @param signatures the new and changed signatures
 * @param history entries to append, numbered on from {@link CommandContext#nextEntry()}
 * @param tally the change of the counts
 * @param sources how many more of each source count, fewer if negative; without signers of no known source
 * @param events the events to publish, numbered on from {@link CommandContext#nextEvent()}
 * @param storedResults results to store for repeated attempts (idempotency)
 */
public record ChangeSet(
        @Nullable Petition changedPetition,
        List<Signature> signatures,
        List<HistoryEntry> history,
        TallyChange tally,
        Map<Source, Long> sources,
        List<PetitionEvent> events,
        List<StoredResult> storedResults) {
    /** No changes. */
    public static final ChangeSet NONE = new ChangeSet(null, List.of(), List.of(), TallyChange.NONE, List.of());

    /**
     * Makes changes without sources and without a result to store.
     *
     * @param changedPetition the changed petition, or {@code null} if it does not change
     * @param signatures the new and changed signatures
     * @param history entries to append
     * @param tally the change of the counts
     * @param events the events to publish
     */
    public ChangeSet(
            @Nullable Petition changedPetition,
            List<Signature> signatures,
            List<HistoryEntry> history,
            TallyChange tally,
            List<PetitionEvent> events) {
        this(changedPetition, signatures, history, tally, Map.of(), events, List.of());
    }

    /** Copies the lists and the map. */
    public ChangeSet {
        signatures = List.copyOf(signatures);
        history = List.copyOf(history);
        Objects.requireNonNull(tally, "tally");
        sources = sources.isEmpty() ? Map.of() : Map.copyOf(sources);
        events = List.copyOf(events);
        storedResults = List.copyOf(storedResults);
    }

    /**
     * Adds a result to store.
     *
     * @param result the result of an attempt with an idempotency key
     * @return the changes
     */
    public ChangeSet remembering(StoredResult result) {
        return new ChangeSet(changedPetition, signatures, history, tally, sources, events, List.of(result));
    }

    /** {@return the changed petition; empty if it does not change} */
    public Optional<Petition> petition() {
        return Optional.ofNullable(changedPetition);
    }
}
