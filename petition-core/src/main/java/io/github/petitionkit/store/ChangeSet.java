package io.github.petitionkit.store;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.tally.TallyChange;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one step writes: all of it, or nothing.
 *
 * @param changedPetition the petition as it shall be, or {@code null} where it stays
 * @param signatures new and changed signatures as they shall be
 * @param history entries to append, numbered on from {@link CommandContext#nextEntry()}
 * @param tally what to add to the counts
 * @param events what to tell, numbered on from {@link CommandContext#nextEvent()}
 * @param firstResults results to remember, in case that an attempt is repeated
 */
public record ChangeSet(
        @Nullable Petition changedPetition,
        List<Signature> signatures,
        List<HistoryEntry> history,
        TallyChange tally,
        List<PetitionEvent> events,
        List<StoredResult> firstResults) {
    /** Nothing. */
    public static final ChangeSet NONE = new ChangeSet(null, List.of(), List.of(), TallyChange.NONE, List.of());

    /**
     * Changes with no result to remember.
     *
     * @param changedPetition the petition as it shall be, or {@code null} where it stays
     * @param signatures new and changed signatures as they shall be
     * @param history entries to append
     * @param tally what to add to the counts
     * @param events what to tell
     */
    public ChangeSet(
            @Nullable Petition changedPetition,
            List<Signature> signatures,
            List<HistoryEntry> history,
            TallyChange tally,
            List<PetitionEvent> events) {
        this(changedPetition, signatures, history, tally, events, List.of());
    }

    /** Copies the lists. */
    public ChangeSet {
        signatures = List.copyOf(signatures);
        history = List.copyOf(history);
        Objects.requireNonNull(tally, "tally");
        events = List.copyOf(events);
        firstResults = List.copyOf(firstResults);
    }

    /**
     * The same changes with a result to remember.
     *
     * @param result of an attempt that came with an idempotency key
     * @return the changes
     */
    public ChangeSet remembering(StoredResult result) {
        return new ChangeSet(changedPetition, signatures, history, tally, events, List.of(result));
    }

    /** {@return the petition as it shall be; empty where it stays} */
    public Optional<Petition> petition() {
        return Optional.ofNullable(changedPetition);
    }
}
