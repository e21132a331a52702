package io.github.petitionkit.desk;

/** The result of checking a petition out. */
public sealed interface CheckOutResult {
    /** {@return the check-out that lasts now: one's own, or that of somebody else} */
    CheckOut checkOut();

    /**
     * The petition is the caller's until the end.
     *
     * @param checkOut the caller's check-out
     */
    record CheckedOut(CheckOut checkOut) implements CheckOutResult {}

    /**
     * Another moderator has the petition. Nothing has changed.
     *
     * @param checkOut who has it, and until when
     */
    record Taken(CheckOut checkOut) implements CheckOutResult {}
}
