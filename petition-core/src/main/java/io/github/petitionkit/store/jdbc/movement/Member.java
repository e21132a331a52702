package io.github.petitionkit.store.jdbc.movement;

import io.github.petitionkit.petition.PetitionId;

/**
 * A petition of a movement, in one ledger.
 *
 * @param ledger the number of the ledger
 * @param state how far it is
 * @param next the number of the next entry of its history; while it leaves, the number of entries whose signatures may be left
 */
record Member(long ledger, PetitionId petition, String state, long next) {
    /** Its history has further entries. */
    static final String BEHIND = "behind";
    /** Its history has been followed to the end, as it was then. */
    static final String CURRENT = "current";
    /** It has left the movement; its signatures are being removed. */
    static final String LEAVING = "leaving";
    /** It has left and joined again; its signatures are being removed before it is followed from the start. */
    static final String RETURNING = "returning";

    boolean isLeaving() {
        return state.equals(LEAVING) || state.equals(RETURNING);
    }

    Member at(long entry) {
        return new Member(ledger, petition, state, entry);
    }

    Member in(String changed) {
        return new Member(ledger, petition, changed, next);
    }
}
