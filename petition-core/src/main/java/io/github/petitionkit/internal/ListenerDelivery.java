package io.github.petitionkit.internal;

import io.github.petitionkit.event.DeliveryOrder;
import io.github.petitionkit.event.DeliveryPolicy;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.store.DeliveryResult;
import io.github.petitionkit.store.EventClaim;
import io.github.petitionkit.store.Outbox;
import io.github.petitionkit.store.Settlement;
import io.github.petitionkit.store.StoreException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers events to one listener: claims them, lets workers call the listener outside any transaction, and settles the
 * results. Thread-safe.
 */
public final class ListenerDelivery {
    private static final Logger LOG = LoggerFactory.getLogger(ListenerDelivery.class);

    private final PetitionListener listener;
    private final DeliveryOrder order;
    private final Outbox outbox;
    private final DeliveryPolicy policy;
    private final Executor executor;
    private final Semaphore workers;
    private final AtomicInteger calls = new AtomicInteger();
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile boolean isClosed;

    public ListenerDelivery(PetitionListener listener, Outbox outbox, DeliveryPolicy policy, Executor executor) {
        this.listener = listener;
        this.order = listener.order();
        this.outbox = outbox;
        this.policy = policy;
        this.executor = executor;
        this.workers = new Semaphore(policy.concurrency());
    }

    /** Starts a delivery in the executor; calls during a delivery share the next one. */
    public void wake() {
        if (!isClosed && calls.getAndIncrement() == 0) {
            try {
                executor.execute(this::deliverWhileCalled);
            } catch (RejectedExecutionException refused) {
                calls.set(0);
                LOG.warn("Events for listener {} wait: the executor accepts no more work", listener.name());
            }
        }
    }

    private void deliverWhileCalled() {
        int seen;
        do {
            seen = calls.get();
            try {
                deliver();
            } catch (StoreException failure) {
                LOG.warn("Events for listener {} wait to be delivered: {}", listener.name(), failure.getMessage());
            } catch (RuntimeException | Error failure) {
                LOG.warn("Events for listener {} wait to be delivered", listener.name(), failure);
            }
        } while (calls.addAndGet(-seen) != 0);
    }

    /**
     * Delivers until no event waits, except those being delivered by this node or another one.
     *
     * @return number of events passed to the listener
     */
    public int deliver() {
        oneAtATime.lock();
        DeliveryRound round = new DeliveryRound(order, policy, System::nanoTime);
        try {
            deliver(round);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            round.stop();
            oneAtATime.unlock();
        }
        return round.begun();
    }

    private void deliver(DeliveryRound round) throws InterruptedException {
        boolean mayFindMore = true;
        while (mayFindMore && !isClosed && workers.availablePermits() > 0) {
            List<EventClaim> claims = outbox.claim(listener.name(), policy.batch(), policy.lease());
            round.add(claims);
            mayFindMore = !claims.isEmpty();
            while (!round.isEmpty()) {
                settle(round);
            }
        }
    }

    private void settle(DeliveryRound round) throws InterruptedException {
        startWorkers(round);
        List<ClaimInHand> due = round.awaitDue();
        if (due.isEmpty()) {
            work(round);
        } else {
            try {
                outbox.settle(round.settlements(due));
            } finally {
                due.forEach(ClaimInHand::isWritten);
            }
        }
    }

    private void startWorkers(DeliveryRound round) {
        for (int startable = round.startable(); startable > 0 && workers.tryAcquire(); startable--) {
            try {
                executor.execute(() -> workAndLeave(round));
            } catch (RejectedExecutionException refused) {
                workers.release();
                return;
            }
        }
    }

    private void workAndLeave(DeliveryRound round) {
        try {
            work(round);
        } finally {
            workers.release();
        }
    }

    private void work(DeliveryRound round) {
        for (DeliveryRound.Begun event = round.begin(); event != null; event = round.begin()) {
            ClaimInHand hand = event.claim();
            DeliveryResult receipt = tell(hand, event.index());
            if (round.end(event, receipt)) {
                settleAlone(hand, new Settlement(round.left(event), List.of(receipt)));
            }
        }
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
            return again(postponed.pause());
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
            return again(policy.pauseAfter(failures));
        }
    }

    private DeliveryResult again(Duration pause) {
        return order == DeliveryOrder.BY_PETITION ? new DeliveryResult.Later(pause) : new DeliveryResult.Aside(pause);
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
        deliver();
    }
}
