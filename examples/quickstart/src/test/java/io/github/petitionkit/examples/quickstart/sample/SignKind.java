package io.github.petitionkit.examples.quickstart.sample;

import static io.github.petitionkit.examples.quickstart.sample.Outcome.ALREADY_SIGNED;
import static io.github.petitionkit.examples.quickstart.sample.Outcome.BROKEN;
import static io.github.petitionkit.examples.quickstart.sample.Outcome.CONFIRMATION_NEEDED;
import static io.github.petitionkit.examples.quickstart.sample.Outcome.HELD;
import static io.github.petitionkit.examples.quickstart.sample.Outcome.INVALID;
import static io.github.petitionkit.examples.quickstart.sample.Outcome.NOT_ELIGIBLE;

import java.util.Locale;

/** Why a sign line is in the file, and what must come of it. */
enum SignKind {
    HONEST_CONFIRMED(CONFIRMATION_NEEDED),
    HONEST_NEVER_CONFIRMED(CONFIRMATION_NEEDED),
    HONEST_CONFIRMED_IN_GRACE(CONFIRMATION_NEEDED),
    HONEST_CONFIRMED_TOO_LATE(CONFIRMATION_NEEDED),
    COUPLE_FIRST(CONFIRMATION_NEEDED),
    COUPLE_SECOND(CONFIRMATION_NEEDED),
    WITHDRAWN(CONFIRMATION_NEEDED),
    WITHDRAWN_BEFORE_RETURN(CONFIRMATION_NEEDED),
    RETURNED(CONFIRMATION_NEEDED),
    ALIAS_PLUS_TAG(ALREADY_SIGNED),
    ALIAS_LETTER_CASE(ALREADY_SIGNED),
    ALIAS_GMAIL_DOTS(ALREADY_SIGNED),
    ALIAS_GOOGLEMAIL(ALREADY_SIGNED),
    ALIAS_IDN(ALREADY_SIGNED),
    NAME_IN_NFD(ALREADY_SIGNED),
    DOUBLE_SUBMIT(ALREADY_SIGNED),
    THIRD_ON_MAILBOX(ALREADY_SIGNED),
    OTHER_POSTAL_CODE_ON_MAILBOX(ALREADY_SIGNED),
    INVALID_EMAIL("email"),
    INVALID_NAME_EMPTY("name"),
    INVALID_NAME_URL("name"),
    INVALID_NAME_FORMULA("name"),
    INVALID_COUNTRY("country"),
    INVALID_POSTAL_CODE("postalCode"),
    INVALID_REASON_TOO_LONG("reason"),
    BOT_FILLING_TRAP(HELD),
    BOT_BURST_FROM_ONE_ADDRESS(HELD),
    AFTER_DEADLINE(NOT_ELIGIBLE),
    BROKEN_COLUMN_COUNT(BROKEN),
    BROKEN_RECEIVED_AT(BROKEN);

    private final Outcome outcome;
    private final String invalidField;

    SignKind(Outcome outcome) {
        this.outcome = outcome;
        invalidField = "";
    }

    SignKind(String invalidField) {
        outcome = INVALID;
        this.invalidField = invalidField;
    }

    Outcome outcome() {
        return outcome;
    }

    /** The property of the request that is at fault; empty unless the outcome is {@link Outcome#INVALID} */
    String invalidField() {
        return invalidField;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
