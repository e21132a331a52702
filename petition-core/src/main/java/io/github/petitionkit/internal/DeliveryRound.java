package io.github.petitionkit.internal;

import io.github.petitionkit.event.DeliveryOrder;
import io.github.petitionkit.event.DeliveryPolicy;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.store.DeliveryResult;
import io.github.petitionkit.store.EventClaim;
import io.github.petitionkit.store.Settlement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The claims that workers deliver to a listener while one thread waits for them. Events that take longer than a moment
 * are left to their workers, so that the others are settled and not delivered again after a crash. Thread-safe.
 */
final class DeliveryRound {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final long MILLIS_FOR_WORKERS_TO_COME = 10;

    private final DeliveryOrder order;
    private final Duration lease;
    private final Duration patience;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<ClaimInHand> inHand = new ArrayList<>();
    private final Deque<ClaimInHand> startable = new ArrayDeque<>();
    private int begun;
    private int running;
    private final AtomicInteger coming = new AtomicInteger();
    private boolean isStopped;

    /** An event of a claim that a worker is delivering. */
    record Begun(ClaimInHand claim, int index) {}

    DeliveryRound(DeliveryOrder order, DeliveryPolicy policy, LongSupplier nanoTime) {
        this.order = order;
        this.nanoTime = nanoTime;
        this.lease = policy.lease();
        Duration quarter = lease.dividedBy(4);
        this.patience = quarter.compareTo(PATIENCE) < 0 ? quarter : PATIENCE;
    }

    void add(Collection<EventClaim> claims) {
        long now = nanoTime.getAsLong();
        Preparation preparation = new Preparation(
                claims.stream().flatMap(claim -> claim.events().stream()).toList());
        lock.lock();
        try {
            for (EventClaim claim : claims) {
                ClaimInHand hand = new ClaimInHand(claim, preparation, now);
                inHand.add(hand);
                startable.add(hand);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Counts the events of claims as begun, which the caller delivers itself. */
    List<ClaimInHand> together(Collection<EventClaim> claims) {
        List<PetitionEvent> events =
                claims.stream().flatMap(claim -> claim.events().stream()).toList();
        Preparation preparation = new Preparation(events);
        lock.lock();
        try {
            begun += events.size();
        } finally {
            lock.unlock();
        }
        long now = nanoTime.getAsLong();
        return claims.stream()
                .map(claim -> new ClaimInHand(claim, preparation, now))
                .toList();
    }

    /** Returns the number of workers with something to do. */
    int startable() {
        lock.lock();
        try {
            return order == DeliveryOrder.BY_PETITION
                    ? startable.size()
                    : startable.stream()
                            .mapToInt(hand -> hand.claim().events().size())
                            .sum();
        } finally {
            lock.unlock();
        }
    }

    /** Returns how many workers the executor has accepted and not run yet. */
    int coming() {
        return coming.get();
    }

    void expectWorker() {
        coming.incrementAndGet();
    }

    void workerCame() {
        coming.decrementAndGet();
    }

    boolean isEmpty() {
        lock.lock();
        try {
            return inHand.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Returns the number of events begun in this round. */
    int begun() {
        lock.lock();
        try {
            return begun;
        } finally {
            lock.unlock();
        }
    }

    /** Prevents further events from beginning. */
    void stop() {
        lock.lock();
        try {
            isStopped = true;
            startable.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Begins the next event; returns {@code null} if none can begin. */
    @Nullable
    Begun begin() {
        lock.lock();
        try {
            ClaimInHand hand = startable.poll();
            if (hand == null || hand.isOlderThan(lease.dividedBy(2), nanoTime.getAsLong())) {
                return null;
            }
            Begun event = new Begun(hand, hand.begin());
            if (order == DeliveryOrder.INDEPENDENT && hand.hasMore()) {
                startable.addFirst(hand);
            }
            begun++;
            running++;
            return event;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Ends an event.
     *
     * @return whether its worker must settle it alone, because the round has continued without it
     */
    boolean end(Begun event, DeliveryResult receipt) {
        lock.lock();
        try {
            ClaimInHand hand = event.claim();
            running--;
            if (hand.isSettled()) {
                return true;
            }
            hand.end(event.index(), receipt);
            if (order == DeliveryOrder.BY_PETITION && hand.hasMore() && !isStopped) {
                startable.addFirst(hand);
            }
            if (startable.isEmpty()) {
                changed.signalAll();
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    private boolean isEachByItself(ClaimInHand hand) {
        return order == DeliveryOrder.INDEPENDENT || hand.claim().source() == EventClaim.Source.ASIDE;
    }

    /** Returns the claim under which a worker settles an event alone after the round has continued. */
    EventClaim left(Begun event) {
        EventClaim claim = event.claim().claim();
        return isEachByItself(event.claim()) ? claim.aside(event.index()) : claim.from(event.index());
    }

    /**
     * Waits until there are results to settle.
     *
     * @return the claims to settle; empty if this thread should deliver events itself, because no worker is available
     */
    List<ClaimInHand> awaitDue() throws InterruptedException {
        lock.lock();
        try {
            while (!isDue()) {
                if (startable.isEmpty()) {
                    changed.await(patience.toMillis() + 1, TimeUnit.MILLISECONDS);
                } else if (running == 0
                        && !changed.await(MILLIS_FOR_WORKERS_TO_COME, TimeUnit.MILLISECONDS)
                        && running == 0) {
                    return List.of();
                } else if (running > 0) {
                    changed.await(patience.toMillis() / 4 + 1, TimeUnit.MILLISECONDS);
                }
            }
            return takeDue();
        } finally {
            lock.unlock();
        }
    }

    private boolean isDue() {
        long now = nanoTime.getAsLong();
        return (isStopped && running == 0)
                || inHand.stream().allMatch(ClaimInHand::isComplete)
                || inHand.stream().anyMatch(hand -> hand.isOlderThan(patience, now));
    }

    private List<ClaimInHand> takeDue() {
        long now = nanoTime.getAsLong();
        List<ClaimInHand> due = new ArrayList<>();
        for (ClaimInHand hand : inHand) {
            if (hand.isComplete() || isStopped || hand.isOlderThan(patience, now)) {
                due.add(hand);
            }
        }
        inHand.removeAll(due);
        startable.removeAll(due);
        return due;
    }

    /** Returns the settlements of due claims. From here on workers settle running events. */
    List<Settlement> settlements(List<ClaimInHand> due) {
        lock.lock();
        try {
            return due.stream()
                    .map(hand -> isEachByItself(hand) ? hand.settleEach(lease) : hand.settleInOrder(lease))
                    .toList();
        } finally {
            lock.unlock();
        }
    }
}
