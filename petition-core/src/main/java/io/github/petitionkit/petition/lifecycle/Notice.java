package io.github.petitionkit.petition.lifecycle;

import java.time.Instant;
import java.util.Objects;

/**
 * A notice about a date of a petition, by its policy's {@link io.github.petitionkit.policy.Timetable}. Each is given
 * once; if the date moves, the notices before the new date are given as well.
 *
 * @param kind what it is about
 * @param due when it became due
 */
public record Notice(NoticeKind kind, Instant due) {
    /** Rejects {@code null}. */
    public Notice {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(due, "due");
    }
}
