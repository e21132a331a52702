package io.github.petitionkit.fraud;

import io.github.petitionkit.assessment.Signal;
import java.util.List;

/**
 * Looks at one attempt to sign and says what it notices. A small pure object, called once per signing, from many threads,
 * before anything is written; it must not block. A check that throws ends the signing with its exception, and nothing is
 * written.
 */
@FunctionalInterface
public interface FraudCheck {
    /**
     * Assesses an attempt.
     *
     * @param attempt who tries to sign what, and how
     * @return what was noticed; empty for nothing
     */
    List<Signal> assess(Attempt attempt);

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
