package io.github.petitionkit.store;

import java.time.Instant;

/** How the telling of one event went. */
public sealed interface DeliveryResult {
    /** The listener has handled it. */
    record Done() implements DeliveryResult {}

    /**
     * It failed, and is to be tried again.
     *
     * @param at not before this instant
     */
    record Later(Instant at) implements DeliveryResult {}

    /** It failed too often; somebody has to look. */
    record TooOften() implements DeliveryResult {}
}
