package io.github.petitionkit.examples.quickstart;

import java.time.Instant;
import java.util.Map;

/** One line of input, by its number in the file. */
sealed interface Line {
    long number();

    /** Something that somebody did at an instant; {@code ref} ties confirmations and withdrawals to their sign-up. */
    record Entry(long number, Instant at, String action, String ref, Map<String, String> fields) implements Line {}

    /** A line that makes no sense; it costs nothing else. */
    record Broken(long number, String why) implements Line {}
}
