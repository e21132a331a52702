package io.github.petitionkit.fraud;

import io.github.petitionkit.assessment.Signal;
import java.util.List;

/**
 * A fraud check that compares attempts with each other. It judges an attempt only when its signer confirms it, because
 * each mailbox confirms a petition once, and anybody can send any number of attempts. Attempts on an allowlist skip it.
 */
public interface ConfirmedCheck extends FraudCheck {
    /** {@return no signal: an attempt that nobody has confirmed is not compared} */
    @Override
    default List<Signal> assess(Attempt attempt) {
        return List.of();
    }

    @Override
    List<Signal> assessConfirmed(ConfirmedAttempt confirmed);

    /** {@return {@code true}} */
    @Override
    default boolean comparesAttempts() {
        return true;
    }
}
