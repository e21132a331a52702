package io.github.petitionkit.examples.quickstart;

import java.time.Instant;
import java.util.Map;

/** One line of input, by its number in the file. */
sealed interface Line {
    long number();

    /** An action at an instant; {@code ref} links confirmations and withdrawals to their sign-up. */
    record Entry(long number, Instant at, String action, String ref, Map<String, String> fields) implements Line {}

    /** A malformed line; it does not affect other lines. */
    record Broken(long number, String why) implements Line {}
}
