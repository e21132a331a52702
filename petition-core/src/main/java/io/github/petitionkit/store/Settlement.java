package io.github.petitionkit.store;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The results of claimed events.
 *
 * @param claim the claim
 * @param receipts the results of its first events; {@link DeliveryResult.Later} only as the last. Events without a
 *     result are delivered another time, as if not claimed
 * @param kept how much longer the claim on events without a result lasts; empty to release them
 */
public record Settlement(EventClaim claim, List<DeliveryResult> receipts, Optional<Duration> kept) {
    /** Copies the list. */
    public Settlement {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(kept, "kept");
        receipts = List.copyOf(receipts);
    }

    /**
     * Makes a settlement that releases events without a result.
     *
     * @param claim the claim
     * @param receipts the results of its first events
     */
    public Settlement(EventClaim claim, List<DeliveryResult> receipts) {
        this(claim, receipts, Optional.empty());
    }
}
