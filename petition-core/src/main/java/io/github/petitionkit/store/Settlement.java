package io.github.petitionkit.store;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of claimed events.
 *
 * @param claim the claim
 * @param receipts how it went with its first events; {@link DeliveryResult.Later} only as the last. Events without a receipt are
 *     told another time, as if they had not been claimed
 * @param kept how much longer to keep the events without a receipt from everybody else; empty to give them back
 */
public record Settlement(EventClaim claim, List<DeliveryResult> receipts, Optional<Duration> kept) {
    /** Copies the list. */
    public Settlement {
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(kept, "kept");
        receipts = List.copyOf(receipts);
    }

    /**
     * The settlement that gives back what has no receipt.
     *
     * @param claim the claim
     * @param receipts how it went with its first events
     */
    public Settlement(EventClaim claim, List<DeliveryResult> receipts) {
        this(claim, receipts, Optional.empty());
    }
}
