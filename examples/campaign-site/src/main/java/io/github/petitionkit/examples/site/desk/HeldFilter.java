package io.github.petitionkit.examples.site.desk;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which held signatures a moderator wants to see; what is missing does not matter.
 *
 * @param petition the petition
 * @param cause the code of the heaviest signal
 * @param hours how long they have waited at least
 */
record HeldFilter(
        @Nullable String petition,
        @Nullable String cause,
        @Nullable Integer hours) {
    private static final int LONGEST = 24 * 365;

    /** Takes what a form leaves blank as missing. */
    HeldFilter {
        petition = petition == null || petition.isBlank() ? null : petition;
        cause = cause == null || cause.isBlank() ? null : cause;
        hours = hours == null ? null : Math.max(0, Math.min(hours, LONGEST));
    }

    String condition() {
        return "1 = 1" + (petition == null ? "" : " and petition = ?")
                + (cause == null ? "" : " and cause = ?")
                + (hours == null ? "" : " and held_at <= ?");
    }

    List<Object> arguments(Instant now) {
        List<Object> arguments = new ArrayList<>();
        if (petition != null) {
            arguments.add(petition);
        }
        if (cause != null) {
            arguments.add(cause);
        }
        if (hours != null) {
            arguments.add(Timestamp.from(now.minus(Duration.ofHours(hours))));
        }
        return arguments;
    }
}
