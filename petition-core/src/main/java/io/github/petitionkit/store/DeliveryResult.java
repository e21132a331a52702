package io.github.petitionkit.store;

import java.time.Duration;

/** Result of delivering one event. */
public sealed interface DeliveryResult {
    /** The listener has handled it. */
    record Done() implements DeliveryResult {}

    /**
     * It failed or was postponed, and delays the later events of its petition until it is retried.
     *
     * @param pause the time until the retry
     * @param failures how often it has failed so far, which its next claim returns as its attempts
     */
    record Later(Duration pause, int failures) implements DeliveryResult {}

    /**
     * It failed or was postponed, and is set aside to be retried alone; the later events are delivered.
     *
     * @param pause the time until the retry
     * @param failures how often it has failed so far, which its next claim returns as its attempts
     */
    record Aside(Duration pause, int failures) implements DeliveryResult {}

    /**
     * The listener is still processing it. It is set aside, and its claimer settles it afterwards.
     *
     * @param lease how long no other node claims it
     */
    record Running(Duration lease) implements DeliveryResult {}

    /** It failed too often, and becomes a dead letter for staff. */
    record TooOften() implements DeliveryResult {}
}
