package io.github.petitionkit.store;

import java.time.Duration;

/** Result of delivering one event. */
public sealed interface DeliveryResult {
    /** The listener has handled it. */
    record Done() implements DeliveryResult {}

    /**
     * It failed, and delays the later events of its petition until it is retried.
     *
     * @param pause the time until the retry
     */
    record Later(Duration pause) implements DeliveryResult {}

    /**
     * It failed, and is set aside to be retried alone; the later events are delivered.
     *
     * @param pause the time until the retry
     */
    record Aside(Duration pause) implements DeliveryResult {}

    /**
     * The listener is still processing it. It is set aside, and its claimer settles it afterwards.
     *
     * @param lease how long no other node claims it
     */
    record Running(Duration lease) implements DeliveryResult {}

    /** It failed too often, and becomes a dead letter for staff. */
    record TooOften() implements DeliveryResult {}
}
