package io.github.petitionkit.desk;

import io.github.petitionkit.petition.lifecycle.Actor;
import java.time.Instant;
import java.util.Objects;

/**
 * A petition in the hands of one moderator until an instant, so that no other moderator decides on it meanwhile.
 *
 * @param by the moderator, a member of staff
 * @param since when it began
 * @param until when it ends by itself, exclusive; after {@code since}
 */
public record CheckOut(Actor by, Instant since, Instant until) {
    /** Requires a member of staff, and an end after the beginning. */
    public CheckOut {
        if (by.kind() != Actor.Kind.STAFF) {
            throw new IllegalArgumentException("Only staff check petitions out: give Actor.staff(id), not " + by);
        }
        Objects.requireNonNull(since, "since");
        if (!until.isAfter(since)) {
            throw new IllegalArgumentException("A check-out ends after it has begun: give a length above zero");
        }
    }

    /**
     * Returns whether it lasts.
     *
     * @param now the present
     * @return {@code true} before its end
     */
    public boolean lasts(Instant now) {
        return now.isBefore(until);
    }
}
