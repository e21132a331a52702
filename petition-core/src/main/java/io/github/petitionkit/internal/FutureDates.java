package io.github.petitionkit.internal;

import io.github.petitionkit.transfer.LineResult;
import io.github.petitionkit.validation.Violation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says of signatures that enter with a date in the future that they have the date of the import. */
record FutureDates(InstantSource clock) {
    /** The present day begins first at UTC+14, so that a day without its zone is not in the future yet. */
    private static final Duration MOST_AHEAD = Duration.ofHours(14);

    private static final String MESSAGE =
            "This date is in the future, so that of the import is taken: correct it before it is entered, if you know it";

    LineResult noted(LineResult result, String path, @Nullable Instant signedAt) {
        boolean isAhead = signedAt != null && signedAt.isAfter(clock.instant().plus(MOST_AHEAD));
        if (!isAhead || !result.outcome().isEntered()) {
            return result;
        }
        List<Violation> reasons = new ArrayList<>(result.reasons());
        reasons.add(new Violation(path, "future-date", MESSAGE));
        return new LineResult(result.line(), result.outcome(), result.signature(), reasons);
    }
}
