package io.github.petitionkit.fraud;

import io.github.petitionkit.assessment.Signal;
import java.util.List;

/**
 * A fraud check returns signals about an attempt to sign: when the attempt arrives, and again when its signer confirms
 * it. It is called concurrently and must not block. If it throws, signing or confirming fails with its exception, and
 * nothing is written.
 *
 * <p>When an attempt arrives, judge it by itself. Do not compare it with other attempts at this point: anybody who
 * sends requests could then cause strangers to be held. Compare at the confirmation, because each mailbox confirms a
 * petition once.
 */
@FunctionalInterface
public interface FraudCheck {
    /**
     * Assesses an attempt when it arrives. Called once, before any write.
     *
     * @param attempt the attempt
     * @return the signals; empty for none
     */
    List<Signal> assess(Attempt attempt);

    /**
     * Assesses an attempt when its signer confirms it. Called once, before it counts. It is not called for an attempt
     * that is certainly a bot's, so that bots do not enter statistics about others.
     *
     * @param confirmed the confirmed attempt
     * @return the signals; by default none
     */
    default List<Signal> assessConfirmed(ConfirmedAttempt confirmed) {
        return List.of();
    }

    /**
     * Returns whether this check compares an attempt with others, as a rate limit does. Attempts on an allowlist skip
     * such checks.
     *
     * @return by default {@code false}
     */
    default boolean comparesAttempts() {
        return false;
    }
}
