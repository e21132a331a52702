package io.github.petitionkit.internal;

import io.github.petitionkit.event.DeliveryPolicy;
import io.github.petitionkit.event.EventId;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.store.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** Delivers the events of the outbox to the listeners, to each independently. */
public final class OutboxRelay {
    private final Outbox outbox;
    private final Map<String, ListenerDelivery> deliveries = new LinkedHashMap<>();
    private final @Nullable ExecutorService own;
    private final Executor threads;

    /**
     * Makes a relay.
     *
     * @param executor runs the deliveries, or {@code null} for the relay's own threads
     */
    public OutboxRelay(
            Outbox outbox, List<PetitionListener> listeners, DeliveryPolicy policy, @Nullable Executor executor) {
        this.outbox = outbox;
        own = executor == null ? BackgroundThreads.forListeners(listeners.size(), policy) : null;
        threads = executor == null ? Objects.requireNonNull(own) : executor;
        for (PetitionListener listener : listeners) {
            ListenerDelivery delivery = new ListenerDelivery(listener, outbox, policy, threads);
            if (deliveries.put(listener.name(), delivery) != null) {
                throw new IllegalArgumentException("Two listeners are named " + listener.name()
                        + "; override name(), because events find their listener by its name");
            }
            outbox.subscribe(listener.name());
        }
    }

    /** Starts the delivery of a change's events in the background. */
    public void announce() {
        deliveries.values().forEach(ListenerDelivery::wake);
    }

    /** Runs other work in the threads that deliver. */
    public void inBackground(Runnable work) {
        threads.execute(work);
    }

    /** Delivers all due events, and waits for them. */
    public int deliver() {
        return deliveries.values().stream().mapToInt(ListenerDelivery::deliver).sum();
    }

    public Map<String, Long> waiting() {
        Map<String, Long> waiting = new LinkedHashMap<>();
        deliveries.forEach((name, delivery) -> waiting.put(name, delivery.waiting()));
        return waiting;
    }

    /** Returns how long the oldest event of each listener has waited; without listeners for which nothing waits. */
    public Map<String, Duration> longestWaits(Instant now) {
        Map<String, Duration> waits = new LinkedHashMap<>();
        for (String listener : deliveries.keySet()) {
            outbox.oldestWaiting(listener)
                    .ifPresent(since -> waits.put(listener, atLeastZero(Duration.between(since, now))));
        }
        return waits;
    }

    /** The clocks of the store and of this node may differ. */
    private static Duration atLeastZero(Duration wait) {
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    public boolean retry(String name, EventId event) {
        ListenerDelivery delivery = deliveries.get(name);
        if (delivery == null) {
            throw new IllegalArgumentException("There is no listener " + name + "; there are " + deliveries.keySet());
        }
        return outbox.findDeadLetter(name, event).map(delivery::retry).orElse(false);
    }

    public void close() {
        deliveries.values().forEach(ListenerDelivery::close);
        if (own != null) {
            own.shutdown();
        }
    }
}
