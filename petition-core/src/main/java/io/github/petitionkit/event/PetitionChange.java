package io.github.petitionkit.event;

import io.github.petitionkit.petition.Petition;
import java.util.EnumSet;
import java.util.Set;

/** A change of a petition that leaves its state alone, for those who keep a copy of its text, rules or dates. */
public enum PetitionChange {
    /** Its text or its policy. */
    REVISED,
    /** Signing is paused. */
    PAUSED,
    /** Signing goes on; the deadline has moved. */
    RESUMED,
    /** Its retention is suspended. */
    LEGAL_HOLD_ORDERED,
    /** Its retention runs again. */
    LEGAL_HOLD_LIFTED,
    /** An outcome was taken back. */
    OUTCOME_RETRACTED;

    /**
     * Compares a petition with its changed copy.
     *
     * @param before the petition as it was
     * @param after the petition as it is
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
