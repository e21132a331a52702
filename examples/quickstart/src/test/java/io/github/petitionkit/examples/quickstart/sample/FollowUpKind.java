package io.github.petitionkit.examples.quickstart.sample;

import java.util.Locale;

/** What must come of a confirm or withdraw line. */
enum FollowUpKind {
    CONFIRMED("confirm"),
    CONFIRMED_AGAIN("confirm"),
    HELD("confirm"),
    TOO_LATE("confirm"),
    UNKNOWN_REF("confirm"),
    WITHDRAWN("withdraw");

    private final String action;

    FollowUpKind(String action) {
        this.action = action;
    }

    String action() {
        return action;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
