package io.github.petitionkit.petition;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A petition's state and how it got there. Every date is read off the journal, so a petition that is taken down and
 * republished keeps its opening date.
 *
 * @param createdAt when the draft was made
 * @param state the state that the last passage led to
 * @param journal every passage so far, oldest first
 * @param pauses every pause of signing so far, oldest first; only the last can still last
 */
public record StateHistory(Instant createdAt, PetitionState state, List<Transition> journal, List<Pause> pauses) {
    /** Copies the lists and checks that they end in the state. */
    public StateHistory {
        Objects.requireNonNull(createdAt, "createdAt");
        journal = List.copyOf(journal);
        pauses = List.copyOf(pauses);
        PetitionState last = journal.isEmpty()
                ? PetitionState.DRAFT
                : journal.get(journal.size() - 1).to();
        if (last != state) {
            throw new IllegalArgumentException("The journal ends in " + last + ", the state is " + state);
        }
    }

    static StateHistory begun(Instant createdAt) {
        return new StateHistory(createdAt, PetitionState.DRAFT, List.of(), List.of());
    }

    /** {@return when the petition was first published; empty before} */
    public Optional<Instant> openedAt() {
        for (Transition passage : journal) {
            if (passage.to() == PetitionState.OPEN) {
                return Optional.of(passage.at());
            }
        }
        return Optional.empty();
    }

    /** {@return the last passage; empty for a draft} */
    public Optional<Transition> lastTransition() {
        return journal.isEmpty() ? Optional.empty() : Optional.of(journal.get(journal.size() - 1));
    }

    /** {@return whether signing is paused at the moment} */
    public boolean isPaused() {
        return !pauses.isEmpty() && pauses.get(pauses.size() - 1).lasts();
    }

    /**
     * For how long signing has been paused in all.
     *
     * @param now the present, for a pause that still lasts
     * @return the sum of the pauses
     */
    public Duration pausedUntil(Instant now) {
        Duration paused = Duration.ZERO;
        for (Pause pause : pauses) {
            paused = paused.plus(pause.lengthAt(now));
        }
        return paused;
    }

    StateHistory after(Transition passage) {
        List<Transition> longer = new ArrayList<>(journal);
        longer.add(passage);
        StateHistory after = new StateHistory(createdAt, passage.to(), longer, pauses);
        return passage.to() == PetitionState.OPEN || !isPaused() ? after : after.resumed(passage.at());
    }

    StateHistory paused(Instant at) {
        List<Pause> longer = new ArrayList<>(pauses);
        longer.add(new Pause(at, null));
        return new StateHistory(createdAt, state, journal, longer);
    }

    StateHistory resumed(Instant at) {
        List<Pause> ended = new ArrayList<>(pauses);
        Pause last = ended.remove(ended.size() - 1);
        ended.add(new Pause(last.from(), at));
        return new StateHistory(createdAt, state, journal, ended);
    }
}
