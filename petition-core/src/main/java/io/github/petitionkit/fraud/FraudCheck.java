package io.github.petitionkit.fraud;

import io.github.petitionkit.assessment.Signal;
import java.util.List;

/**
 * Looks at an attempt to sign and says what it notices: when the attempt comes, and again when its signer confirms it. A
 * small object, called from many threads; it must not block. A check that throws ends the signing or the confirmation with
 * its exception, and nothing is written.
 *
 * <p>When an attempt comes, judge it by what it shows itself. Whoever compares it with others there lets anybody who sends
 * requests decide about strangers. Compare at the confirmation: each mailbox confirms a petition once.
 */
@FunctionalInterface
public interface FraudCheck {
    /**
     * Assesses an attempt when it comes. Called once, before anything is written.
     *
     * @param attempt who tries to sign what, and how
     * @return what was noticed; empty for nothing
     */
    List<Signal> assess(Attempt attempt);

    /**
     * Assesses an attempt when its signer confirms it. Called once, before it counts; never for an attempt that is certainly
     * a robot's, so that robots enter no statistic about others.
     *
     * @param confirmed the attempt, and when it was confirmed
     * @return what was noticed; empty for nothing, as here
     */
    default List<Signal> assessConfirmed(ConfirmedAttempt confirmed) {
        return List.of();
    }

    /**
     * Whether it judges an attempt by others, as a rate does, and not by itself alone. Whom access lists let through is
     * spared such checks.
     *
     * @return {@code false} unless a check says otherwise
     */
    default boolean comparesAttempts() {
        return false;
    }
}
