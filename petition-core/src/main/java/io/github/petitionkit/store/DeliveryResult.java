package io.github.petitionkit.store;

import java.time.Duration;

/** How the telling of one event went. */
public sealed interface DeliveryResult {
    /** The listener has handled it. */
    record Done() implements DeliveryResult {}

    /**
     * It failed, and holds up the later events of its petition until it is tried again.
     *
     * @param pause how long to wait with it
     */
    record Later(Duration pause) implements DeliveryResult {}

    /**
     * It failed, and is set aside to be tried again by itself; the later events go on.
     *
     * @param pause how long to wait with it
     */
    record Aside(Duration pause) implements DeliveryResult {}

    /**
     * The listener is still busy with it; it is set aside, and the one who claimed it settles it when that is over.
     *
     * @param lease how long everybody else leaves it alone
     */
    record Running(Duration lease) implements DeliveryResult {}

    /** It failed too often; somebody has to look. */
    record TooOften() implements DeliveryResult {}
}
