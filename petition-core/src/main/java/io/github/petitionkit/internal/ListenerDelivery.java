package io.github.petitionkit.internal;

import io.github.petitionkit.event.DeliveryOrder;
import io.github.petitionkit.event.DeliveryPolicy;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.event.PostponedEventException;
import io.github.petitionkit.store.DeliveryResult;
import io.github.petitionkit.store.EventClaim;
import io.github.petitionkit.store.Outbox;
import io.github.petitionkit.store.Settlement;
import io.github.petitionkit.store.StoreException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntPredicate;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers events to one listener: claims them, lets workers call the listener outside any transaction, and settles the
 * results. Thread-safe.
 */
public final class ListenerDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(ListenerDelivery.class);
    private static final Duration LEAST_GATHERING = Duration.ofMillis(20);
    private static final Duration MOST_GATHERING = Duration.ofMillis(100);
    private static final Duration LONG_GATHERING = Duration.ofSeconds(1);
    private static final Duration MOST_LONG_GATHERING = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofMillis(250);
    /** How long the others wait for a leader that has crashed. */
    private static final Duration LEAD = Duration.ofSeconds(3);

    /** A step of a gathering listener costs little more for more events. */
    private static final int GATHERED = 30;

    private final PetitionListener listener;
    private final DeliveryOrder order;
    private final Outbox outbox;
    private final DeliveryPolicy policy;
    private final Executor executor;
    private final Semaphore workers;
    private final ClaimSize size;
    private final boolean gathersLong;
    private final UUID node = UUID.randomUUID();
    private final AtomicInteger calls = new AtomicInteger();
    private final LongSupplier nanoTime = System::nanoTime;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Condition gathering = oneAtATime.newCondition();
    private long gatheringEnds = nanoTime.getAsLong();
    private volatile boolean isClosed;
    private volatile boolean isLeading;
    private volatile boolean isCalled;
    private boolean isStuck;

    public ListenerDelivery(PetitionListener listener, Outbox outbox, DeliveryPolicy policy, Executor executor) {
        this.listener = listener;
        this.order = listener.order();
        this.outbox = outbox;
        this.policy = policy;
        this.executor = executor;
        this.workers = new Semaphore(policy.concurrency());
        this.gathersLong = listener instanceof GatheringListener;
        this.size = gathersLong ? ClaimSize.full(GATHERED * policy.batch()) : new ClaimSize(policy.batch());
    }

    /** Starts a delivery in the executor; calls during a delivery share the next one. */
    public void wake() {
        if (!isClosed && calls.getAndIncrement() == 0) {
            try {
                executor.execute(this::deliverWhileCalled);
            } catch (RuntimeException | Error refused) {
                calls.set(0);
                LOG.warn(
                        "Events for listener {} wait: the executor accepts no more work ({})",
                        listener.name(),
                        refused.getClass().getName());
            }
        }
    }

    private void deliverWhileCalled() {
        isCalled = true;
        int seen;
        do {
            int before = calls.get();
            seen = before;
            try {
                deliver(claims -> calls.get() == before || hasGathered(claims));
            } catch (StoreException failure) {
                LOG.warn("Events for listener {} wait to be delivered: {}", listener.name(), failure.getMessage());
            } catch (RuntimeException | Error failure) {
                LOG.warn("Events for listener {} wait to be delivered", listener.name(), failure);
            }
        } while (isCalledAgain(seen));
        isCalled = calls.get() != 0;
    }

    /** Returns whether there were further calls, after a moment in which their events gather if many come at once. */
    private boolean isCalledAgain(int seen) {
        int own = calls.get() == seen && !hasHandedOver() ? 1 : 0;
        boolean again = calls.addAndGet(own - seen) != 0;
        if (again && gathersLong) {
            oneAtATime.lock();
            try {
                hasGatheredLong();
            } finally {
                oneAtATime.unlock();
            }
        }
        return again;
    }

    /**
     * Returns whether this node need not look again for events of nodes that it has kept from delivering. While it is called
     * itself, it goes on leading.
     */
    private boolean hasHandedOver() {
        try {
            isLeading = isLeading && !isClosed && !outbox.handOver(listener.name(), node);
        } catch (StoreException failure) {
            LOG.warn("Other nodes wait to deliver to listener {}: {}", listener.name(), failure.getMessage());
            isLeading = false;
        }
        return !isLeading;
    }

    /**
     * Delivers until no event waits, except those being delivered by this node or another one. Events that are announced
     * meanwhile are left to the delivery that was started with them. If events gather for a second, it waits for them.
     *
     * @return number of events passed to the listener
     */
    public int deliver() {
        oneAtATime.lock();
        try {
            boolean goesOn = true;
            while (goesOn && !isClosed && gatheringEnds - nanoTime.getAsLong() > 0) {
                goesOn = hasPassed(SILENCE);
            }
            int before = calls.get();
            int delivered = deliver(claims -> calls.get() == before);
            if (!isCalled && !hasHandedOver()) {
                wake();
            }
            return delivered;
        } finally {
            oneAtATime.unlock();
        }
    }

    private int deliver(IntPredicate goesOn) {
        oneAtATime.lock();
        DeliveryRound round = new DeliveryRound(order, policy, nanoTime);
        boolean isInterrupted = false;
        try {
            isInterrupted = deliver(round, goesOn);
        } finally {
            round.stop();
            oneAtATime.unlock();
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
        return round.begun();
    }

    /**
     * Delivers round by round. An interrupt ends the delivery after the present round, whose results are settled, so
     * that its events are not delivered again.
     *
     * @param goesOn whether to deliver another round after one of so many claims that took all that waited; it may wait
     * @return whether the thread was interrupted
     */
    private boolean deliver(DeliveryRound round, IntPredicate goesOn) {
        boolean isInterrupted = Thread.interrupted();
        boolean mayFindMore = true;
        while (mayFindMore && !isClosed && !isInterrupted && hasFreeWorkers() && leads()) {
            List<EventClaim> claims = claim();
            long start = nanoTime.getAsLong();
            mayFindMore = !claims.isEmpty();
            boolean isAllHandled = true;
            if (gathersLong) {
                isAllHandled = deliverTogether(round, claims);
                isInterrupted |= Thread.interrupted();
            } else {
                round.add(claims);
            }
            while (!round.isEmpty()) {
                try {
                    isInterrupted |= settle(round);
                } catch (InterruptedException stop) {
                    isInterrupted = true;
                    round.stop();
                }
            }
            int taken = claims.stream().mapToInt(claim -> claim.events().size()).sum();
            boolean hasTakenAll = isAllHandled && taken < size.next();
            size.learn(taken, Duration.ofNanos(nanoTime.getAsLong() - start));
            if (mayFindMore && hasTakenAll && !isInterrupted) {
                mayFindMore = goesOn.test(claims.size());
                isInterrupted = Thread.interrupted();
            }
        }
        return isInterrupted;
    }

    /**
     * Delivers all events in this thread, for a listener that handles them in one step.
     *
     * @return whether none of them is due again at once, because the listener has more to do
     */
    private boolean deliverTogether(DeliveryRound round, List<EventClaim> claims) {
        List<ClaimInHand> hands = round.together(claims);
        List<Settlement> settlements = new ArrayList<>();
        for (ClaimInHand hand : hands) {
            List<DeliveryResult> receipts = new ArrayList<>();
            for (int index = 0; index < hand.claim().events().size(); index++) {
                receipts.add(tell(hand, index));
            }
            settlements.add(new Settlement(hand.claim(), receipts));
        }
        if (!settlements.isEmpty()) {
            outbox.settle(settlements);
        }
        return settlements.stream()
                .flatMap(settlement -> settlement.receipts().stream())
                .noneMatch(receipt -> receipt instanceof DeliveryResult.Aside again
                        && again.pause().isZero());
    }

    private List<EventClaim> claim() {
        return gathersLong
                ? outbox.claimLast(listener.name(), size.next(), policy.lease())
                : outbox.claim(listener.name(), size.next(), policy.lease());
    }

    /**
     * Waits a moment while events gather, because each claim costs transactions: a millisecond for each claim of the last
     * round, because each costs rows of its own. Others may deliver meanwhile.
     *
     * @return {@code true} if it was not interrupted
     */
    private boolean hasGathered(int claims) {
        return gathersLong
                ? hasGatheredLong()
                : hasPassed(Duration.ofMillis(
                        Math.max(LEAST_GATHERING.toMillis(), Math.min(MOST_GATHERING.toMillis(), claims))));
    }

    /** Waits for a second, and for up to two seconds until no further events are announced. */
    private boolean hasGatheredLong() {
        long start = nanoTime.getAsLong();
        gatheringEnds = start + MOST_LONG_GATHERING.toNanos();
        boolean goesOn = true;
        boolean isSilent = false;
        while (goesOn
                && !isClosed
                && !(isSilent && hasLasted(LONG_GATHERING, start))
                && !hasLasted(MOST_LONG_GATHERING, start)) {
            int before = calls.get();
            goesOn = hasPassed(SILENCE);
            isSilent = calls.get() == before;
        }
        gatheringEnds = nanoTime.getAsLong();
        return goesOn;
    }

    private boolean hasLasted(Duration time, long start) {
        return nanoTime.getAsLong() - start >= time.toNanos();
    }

    /**
     * Waits for some time, or until this is closed. If it is interrupted, the thread keeps the interrupt.
     *
     * @return {@code true} if it was not interrupted
     */
    private boolean hasPassed(Duration time) {
        try {
            long left = time.toNanos();
            while (left > 0 && !isClosed) {
                left = gathering.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Returns whether this node may deliver; only one at a time does to a listener that gathers events. */
    private boolean leads() {
        isLeading = gathersLong && outbox.lead(listener.name(), node, LEAD);
        return isLeading || !gathersLong;
    }

    private boolean hasFreeWorkers() {
        boolean hasFree = workers.availablePermits() > 0;
        if (!hasFree && !isStuck) {
            LOG.warn(
                    "All {} calls that listener {} may have at once on this node have not returned; nothing more is delivered to it here until one does",
                    policy.concurrency(),
                    listener.name());
        }
        isStuck = !hasFree;
        return hasFree;
    }

    private boolean settle(DeliveryRound round) throws InterruptedException {
        boolean isInterrupted = startWorkers(round);
        List<ClaimInHand> due = round.awaitDue();
        if (due.isEmpty()) {
            isInterrupted |= work(round);
        } else {
            try {
                outbox.settle(round.settlements(due));
            } finally {
                due.forEach(ClaimInHand::isWritten);
            }
        }
        return isInterrupted;
    }

    /**
     * Starts workers. They take their permits when they run, because an executor can drop what it has accepted.
     *
     * @return whether this thread was interrupted by a worker that the executor has run in it
     */
    private boolean startWorkers(DeliveryRound round) {
        int most = Math.min(round.startable(), workers.availablePermits());
        for (int coming = round.coming(); coming < most; coming++) {
            round.expectWorker();
            try {
                executor.execute(() -> workAndLeave(round));
            } catch (RuntimeException | Error refused) {
                round.workerCame();
                break;
            }
        }
        return Thread.interrupted();
    }

    private void workAndLeave(DeliveryRound round) {
        round.workerCame();
        if (workers.tryAcquire()) {
            boolean isInterrupted = false;
            try {
                isInterrupted = work(round);
            } finally {
                workers.release();
                if (isInterrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    /**
     * Delivers what can begin.
     *
     * @return whether the thread was interrupted, by a listener or by the host; the results are settled first
     */
    private boolean work(DeliveryRound round) {
        boolean isInterrupted = false;
        for (DeliveryRound.Begun event = round.begin(); event != null; event = round.begin()) {
            ClaimInHand hand = event.claim();
            DeliveryResult receipt = tell(hand, event.index());
            isInterrupted |= Thread.interrupted();
            if (round.end(event, receipt)) {
                settleAlone(hand, new Settlement(round.left(event), List.of(receipt)));
            }
        }
        return isInterrupted;
    }

    private void settleAlone(ClaimInHand hand, Settlement settlement) {
        try {
            hand.awaitWritten();
            outbox.settle(List.of(settlement));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (StoreException failure) {
            LOG.warn("An event for listener {} will be delivered again: {}", listener.name(), failure.getMessage());
        }
        wake();
    }

    private DeliveryResult tell(ClaimInHand hand, int index) {
        int attempts = hand.attempts(index);
        return attempts >= policy.attempts()
                ? new DeliveryResult.TooOften()
                : tell(hand.preparation().of(listener), hand.event(index), attempts);
    }

    private DeliveryResult tell(PetitionListener prepared, PetitionEvent event, int attempts) {
        try {
            prepared.on(event);
            return new DeliveryResult.Done();
        } catch (PostponedEventException postponed) {
            return again(postponed.pause(), attempts);
        } catch (Throwable failure) {
            int failures = attempts + 1;
            boolean isLast = failures >= policy.attempts();
            LOG.warn(
                    "Listener {} failed on event {} with {}; {}",
                    listener.name(),
                    event.id(),
                    failure.getClass().getName(),
                    isLast ? "it is a dead letter now, see Maintenance.deadLetters()" : "it will be delivered again");
            if (isLast) {
                return new DeliveryResult.TooOften();
            }
            return again(policy.pauseAfter(failures), failures);
        }
    }

    private DeliveryResult again(Duration pause, int failures) {
        return order == DeliveryOrder.BY_PETITION
                ? new DeliveryResult.Later(pause, failures)
                : new DeliveryResult.Aside(pause, failures);
    }

    /** Delivers a dead letter to the listener in the calling thread. */
    public boolean retry(PetitionEvent event) {
        return tell(listener, event, 0) instanceof DeliveryResult.Done
                && outbox.removeDeadLetter(listener.name(), event.id());
    }

    public long waiting() {
        return outbox.waiting(listener.name());
    }

    /** Stops new deliveries, and returns when running ones have ended or are left to their lease. */
    public void close() {
        isClosed = true;
        oneAtATime.lock();
        try {
            gathering.signalAll();
            deliver();
            if (isLeading) {
                outbox.lead(listener.name(), node, Duration.ZERO);
            }
        } catch (StoreException away) {
            LOG.debug("Another node delivers to listener {} when the lease has ended", listener.name());
        } finally {
            oneAtATime.unlock();
        }
    }
}
