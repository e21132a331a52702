package io.github.petitionkit.examples.quickstart.sample;

import java.util.Locale;

/** What must come of one sign line. */
enum Outcome {
    CONFIRMATION_NEEDED,
    ALREADY_SIGNED,
    INVALID,
    HELD,
    NOT_ELIGIBLE,
    BROKEN;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
