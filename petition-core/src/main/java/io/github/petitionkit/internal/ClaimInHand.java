package io.github.petitionkit.internal;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.store.DeliveryResult;
import io.github.petitionkit.store.EventClaim;
import io.github.petitionkit.store.Settlement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A claim during the delivery of its events, which are started in order. The lock of its round guards it. */
final class ClaimInHand {
    private final EventClaim claim;
    private final Preparation preparation;
    private final long claimedAt;
    private final List<@Nullable DeliveryResult> receipts = new ArrayList<>();
    /** Released once the events that were set aside while running are settled. */
    private final CountDownLatch written = new CountDownLatch(1);

    private int running;
    private boolean isBlocked;
    private boolean isSettled;

    ClaimInHand(EventClaim claim, Preparation preparation, long nanoTime) {
        this.claim = claim;
        this.preparation = preparation;
        this.claimedAt = nanoTime;
    }

    EventClaim claim() {
        return claim;
    }

    Preparation preparation() {
        return preparation;
    }

    boolean hasMore() {
        return !isBlocked && !isSettled && receipts.size() < claim.events().size();
    }

    boolean isRunning() {
        return running > 0;
    }

    boolean isSettled() {
        return isSettled;
    }

    /** Begins the next event, and returns its index. */
    int begin() {
        receipts.add(null);
        running++;
        return receipts.size() - 1;
    }

    PetitionEvent event(int index) {
        return claim.events().get(index);
    }

    int attempts(int index) {
        return index == 0 ? claim.attempts() : 0;
    }

    void end(int index, DeliveryResult receipt) {
        receipts.set(index, receipt);
        running--;
        isBlocked |= receipt instanceof DeliveryResult.Later;
    }

    boolean isComplete() {
        return running == 0 && !hasMore();
    }

    boolean isOlderThan(Duration age, long nanoTime) {
        return nanoTime - claimedAt >= age.toNanos();
    }

    /** Returns the settlement of independent events: running ones are set aside, and those not begun are released. */
    Settlement settleEach(Duration lease) {
        isSettled = true;
        List<DeliveryResult> all = new ArrayList<>();
        for (DeliveryResult receipt : receipts) {
            all.add(receipt == null ? new DeliveryResult.Running(lease) : receipt);
        }
        return new Settlement(claim, all);
    }

    /** Returns the settlement of ordered events: a running one keeps the claim on those after it. */
    Settlement settleInOrder(Duration lease) {
        isSettled = true;
        List<DeliveryResult> ended = new ArrayList<>();
        for (DeliveryResult receipt : receipts) {
            if (receipt != null) {
                ended.add(receipt);
            }
        }
        return new Settlement(claim, ended, running > 0 ? Optional.of(lease) : Optional.empty());
    }

    void isWritten() {
        written.countDown();
    }

    void awaitWritten() throws InterruptedException {
        written.await();
    }
}
