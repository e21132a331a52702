package io.github.petitionkit.store;

import io.github.petitionkit.event.EventId;
import io.github.petitionkit.event.PetitionEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Waiting events in memory: one queue for each listener. */
final class InMemoryOutbox implements Outbox {
    private static final int MOST_DEAD_LETTERS = 1_000;

    private final InstantSource clock;
    private final Map<String, ListenerQueue> queues = new ConcurrentHashMap<>();
    private final Queue<DeadLetter> deadLetters = new ConcurrentLinkedQueue<>();

    InMemoryOutbox(InstantSource clock) {
        this.clock = clock;
    }

    void add(List<PetitionEvent> events) {
        queues.values().forEach(queue -> events.forEach(queue::add));
    }

    @Override
    public void subscribe(String listener) {
        queues.computeIfAbsent(
                Objects.requireNonNull(listener, "listener"), name -> new ListenerQueue(name, clock, deadLetters::add));
    }

    /** There is one node. */
    @Override
    public boolean lead(String listener, UUID node, Duration lease) {
        queue(listener);
        return true;
    }

    @Override
    public boolean handOver(String listener, UUID node) {
        return true;
    }

    @Override
    public List<EventClaim> claim(String listener, int most, Duration lease) {
        return queue(listener).claim(most, lease);
    }

    @Override
    public void settle(Collection<Settlement> settlements) {
        settlements.forEach(settlement -> queue(settlement.claim().listener()).settle(settlement));
    }

    @Override
    public long waiting(String listener) {
        return queue(listener).waiting();
    }

    @Override
    public Optional<Instant> oldestWaiting(String listener) {
        return queue(listener).oldestWaiting();
    }

    @Override
    public List<DeadLetter> deadLetters() {
        return deadLetters.stream().limit(MOST_DEAD_LETTERS).toList();
    }

    @Override
    public Optional<PetitionEvent> findDeadLetter(String listener, EventId event) {
        return deadLetters.stream()
                .filter(letter -> isAbout(letter, listener, event))
                .map(DeadLetter::event)
                .findFirst();
    }

    @Override
    public boolean removeDeadLetter(String listener, EventId event) {
        return deadLetters.removeIf(letter -> isAbout(letter, listener, event));
    }

    private static boolean isAbout(DeadLetter letter, String listener, EventId event) {
        return letter.listener().equals(listener) && letter.event().id().equals(event);
    }

    private ListenerQueue queue(String listener) {
        ListenerQueue queue = queues.get(listener);
        if (queue == null) {
            throw new IllegalArgumentException(
                    "No listener named " + listener + " has subscribed; call subscribe first");
        }
        return queue;
    }
}
