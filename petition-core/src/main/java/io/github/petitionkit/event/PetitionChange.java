package io.github.petitionkit.event;

import io.github.petitionkit.petition.Petition;
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
    OUTCOME_RETRACTED;

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
                !after.outcomes().keySet().containsAll(before.outcomes().keySet()));
        return changes;
    }

    private static void add(Set<PetitionChange> changes, PetitionChange change, boolean happened) {
        if (happened) {
            changes.add(change);
        }
    }
}
