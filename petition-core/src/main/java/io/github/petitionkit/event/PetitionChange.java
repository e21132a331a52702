package io.github.petitionkit.event;

import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import java.util.EnumSet;
import java.util.Set;

/** A change of a petition without a change of its state, for hosts that keep a copy of its text, policy or dates. */
public enum PetitionChange {
    /** Its text or its policy changed. */
    REVISED,
    /** Signing was paused. */
    PAUSED,
    /** Signing was resumed; the deadline has moved. */
    RESUMED,
    /** Its retention was suspended. */
    LEGAL_HOLD_ORDERED,
    /** Its retention applies again. */
    LEGAL_HOLD_LIFTED,
    /** An outcome was retracted. */
    OUTCOME_RETRACTED,
    /** A recorded outcome was corrected; its date stays. */
    OUTCOME_CORRECTED,
    /** The end of the petition was planned, or planned for another instant. */
    CLOSING_PLANNED,
    /** A planned end was cancelled. */
    CLOSING_CANCELLED,
    /** It was taken out of a movement that it had joined by hand. */
    MOVEMENT_LEFT,
    /** It was put into an archive. */
    ARCHIVED,
    /** It was taken out of an archive. */
    UNARCHIVED,
    /** A posted update was corrected. */
    UPDATE_CORRECTED,
    /** A posted update was removed. */
    UPDATE_REMOVED;

    /**
     * Compares a petition with its changed copy.
     *
     * @param before the petition before
     * @param after the petition after
     * @return the changes, in order
     */
    public static Set<PetitionChange> between(Petition before, Petition after) {
        Set<PetitionChange> changes = EnumSet.noneOf(PetitionChange.class);
        add(
                changes,
                REVISED,
                !(before.content().equals(after.content()) && before.policy().equals(after.policy())));
        add(changes, PAUSED, after.life().isPaused() && !before.life().isPaused());
        add(changes, RESUMED, before.life().isPaused() && !after.life().isPaused());
        add(changes, LEGAL_HOLD_ORDERED, before.legalHold() == null && after.legalHold() != null);
        add(changes, LEGAL_HOLD_LIFTED, before.legalHold() != null && after.legalHold() == null);
        add(
                changes,
                OUTCOME_RETRACTED,
                before.outcomes().values().stream().anyMatch(outcome -> isRetracted(outcome, after)));
        add(
                changes,
                OUTCOME_CORRECTED,
                before.outcomes().values().stream().anyMatch(outcome -> isCorrected(outcome, after)));
        add(
                changes,
                CLOSING_PLANNED,
                after.plannedClosing() != null && !after.plannedClosing().equals(before.plannedClosing()));
        add(changes, CLOSING_CANCELLED, before.plannedClosing() != null && after.plannedClosing() == null);
        add(changes, MOVEMENT_LEFT, !after.joined().containsAll(before.joined()));
        add(changes, ARCHIVED, before.archival() == null && after.archival() != null);
        add(changes, UNARCHIVED, before.archival() != null && after.archival() == null);
        after.amendments().stream()
                .skip(before.amendments().size())
                .forEach(amendment -> changes.add(amendment.removed() ? UPDATE_REMOVED : UPDATE_CORRECTED));
        return changes;
    }

    private static boolean isRetracted(Outcome outcome, Petition after) {
        return after.outcome(outcome.track())
                .map(left -> left.status() == OutcomeStatus.AWAITED
                        && (outcome.status().hasHappened()
                                ? !left.at().equals(outcome.at())
                                : left.at().isBefore(outcome.at())))
                .orElse(true);
    }

    private static boolean isCorrected(Outcome outcome, Petition after) {
        return after.outcome(outcome.track())
                .filter(left -> left.at().equals(outcome.at()) && !left.equals(outcome))
                .isPresent();
    }

    private static void add(Set<PetitionChange> changes, PetitionChange change, boolean happened) {
        if (happened) {
            changes.add(change);
        }
    }
}
