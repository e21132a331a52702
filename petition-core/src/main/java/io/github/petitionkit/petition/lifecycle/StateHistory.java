package io.github.petitionkit.petition.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A petition's state and all its transitions. Every date is derived from the transitions, so a petition that is hidden
 * and republished keeps its opening date.
 *
 * @param createdAt when the draft was made
 * @param state the state after the last transition
 * @param journal every transition so far, oldest first
 * @param pauses every pause of signing so far, oldest first; only the last may be without an end
 */
public record StateHistory(Instant createdAt, PetitionState state, List<Transition> journal, List<Pause> pauses) {
    /** Copies the lists. Requires that the last transition leads to the state. */
    public StateHistory {
        Objects.requireNonNull(createdAt, "createdAt");
        journal = List.copyOf(journal);
        pauses = List.copyOf(pauses);
        PetitionState last = journal.isEmpty()
                ? PetitionState.DRAFT
                : journal.get(journal.size() - 1).to();
        if (last != state) {
            throw new IllegalArgumentException("The last transition leads to " + last + ", the state is " + state);
        }
    }

    /**
     * Returns the history of a new draft.
     *
     * @param createdAt the present
     * @return a history without a transition, in state {@code DRAFT}
     */
    public static StateHistory begun(Instant createdAt) {
        return new StateHistory(createdAt, PetitionState.DRAFT, List.of(), List.of());
    }

    /**
     * Returns when the petition was published. If it has returned to moderation, its term starts again when it is
     * opened again.
     *
     * @return the first opening, after the last return to moderation if there was one; empty if it has not been opened
     *     since
     */
    public Optional<Instant> openedAt() {
        Instant opened = null;
        for (Transition transition : journal) {
            if (transition.action() == PetitionAction.RESTORE) {
                opened = null;
            } else if (opened == null && transition.to() == PetitionState.OPEN) {
                opened = transition.at();
            }
        }
        return Optional.ofNullable(opened);
    }

    /** {@return whether the petition has ever been published} */
    public boolean hasBeenPublished() {
        return journal.stream().anyMatch(transition -> transition.to() == PetitionState.OPEN);
    }

    /** {@return when the petition was last closed while open, or restored as closed; empty if it never was} */
    public Optional<Instant> closedByDecisionAt() {
        Instant closed = null;
        for (Transition transition : journal) {
            if (transition.to() == PetitionState.CLOSED
                    && (closed == null || transition.from() == PetitionState.OPEN)) {
                closed = transition.at();
            }
        }
        return Optional.ofNullable(closed);
    }

    /** {@return whether the petition was closed before it was hidden, rejected or withdrawn} */
    public boolean wasClosed() {
        for (int at = journal.size() - 1; at >= 0; at--) {
            PetitionState from = journal.get(at).from();
            if (from == PetitionState.CLOSED || from == PetitionState.OPEN || from.isBeforePublication()) {
                return from == PetitionState.CLOSED;
            }
        }
        return false;
    }

    /** {@return since when the petition has been closed, rejected, hidden, stopped or withdrawn; empty if it is not} */
    public Optional<Instant> endedSince() {
        return since(state -> state.compareTo(PetitionState.CLOSED) >= 0);
    }

    /** {@return when the petition came to the moderators, if it is with them now} */
    public Optional<Instant> inModerationSince() {
        return since(PetitionState::isInModeration);
    }

    /** Returns since when the petition has only been in such states; empty if its last transition led elsewhere. */
    private Optional<Instant> since(Predicate<PetitionState> such) {
        Instant since = null;
        for (Transition transition : journal) {
            if (!such.test(transition.to())) {
                since = null;
            } else if (since == null) {
                since = transition.at();
            }
        }
        return Optional.ofNullable(since);
    }

    /** {@return the last transition; empty for a draft} */
    public Optional<Transition> lastTransition() {
        return journal.isEmpty() ? Optional.empty() : Optional.of(journal.get(journal.size() - 1));
    }

    /** {@return the transition into the present state, which an extension is not; empty for a draft} */
    public Optional<Transition> intoState() {
        for (int at = journal.size() - 1; at >= 0; at--) {
            if (journal.get(at).from() != journal.get(at).to()) {
                return Optional.of(journal.get(at));
            }
        }
        return Optional.empty();
    }

    /** {@return when the petition came into its state} */
    public Instant inStateSince() {
        return intoState().map(Transition::at).orElse(createdAt);
    }

    /** {@return whether signing is paused now} */
    public boolean isPaused() {
        return !pauses.isEmpty() && pauses.get(pauses.size() - 1).lasts();
    }

    /**
     * Returns the total time for which signing has been paused since the petition opened.
     *
     * @param now the present, for a pause without an end
     * @return the sum of the pauses
     */
    public Duration pausedUntil(Instant now) {
        Instant opened = openedAt().orElse(Instant.MIN);
        Duration paused = Duration.ZERO;
        for (Pause pause : pauses) {
            if (!pause.from().isBefore(opened)) {
                paused = paused.plus(pause.lengthAt(now));
            }
        }
        return paused;
    }

    /**
     * Adds a transition. A transition to another state than {@code OPEN} ends a pause.
     *
     * @param transition the transition; the caller has checked with {@link Lifecycle} that it is allowed
     * @return the longer history
     */
    public StateHistory after(Transition transition) {
        List<Transition> longer = new ArrayList<>(journal);
        longer.add(transition);
        StateHistory after = new StateHistory(createdAt, transition.to(), longer, pauses);
        return transition.to() == PetitionState.OPEN || !isPaused() ? after : after.resumed(transition.at());
    }

    /**
     * Begins a pause.
     *
     * @param at the present
     * @return the history with a pause that lasts; the caller has checked that no other one does
     */
    public StateHistory paused(Instant at) {
        List<Pause> longer = new ArrayList<>(pauses);
        longer.add(new Pause(at, null));
        return new StateHistory(createdAt, state, journal, longer);
    }

    /**
     * Ends the pause that lasts.
     *
     * @param at the present
     * @return the history in which that pause has an end; the caller has checked that there is one
     */
    public StateHistory resumed(Instant at) {
        List<Pause> ended = new ArrayList<>(pauses);
        Pause last = ended.remove(ended.size() - 1);
        ended.add(new Pause(last.from(), at));
        return new StateHistory(createdAt, state, journal, ended);
    }
}
