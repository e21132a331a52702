package io.github.petitionkit.store;

import io.github.petitionkit.event.EventId;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.petition.PetitionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/** Waiting events in memory: one lane a petition, walked by one thread at a time. */
final class InMemoryOutbox implements Outbox {
    private static final int MOST_GIVEN_UP = 1_000;

    private final Map<PetitionId, Lane> lanes = new ConcurrentHashMap<>();
    private final Set<PetitionId> withWaiting = ConcurrentHashMap.newKeySet();
    private final NavigableMap<EventId, Delivery> givenUp = new ConcurrentSkipListMap<>();

    private final class Lane {
        private final NavigableMap<EventId, Delivery> waiting = new ConcurrentSkipListMap<>();
        private final AtomicBoolean busy = new AtomicBoolean();

        private boolean hasDue(Instant now) {
            return waiting.values().stream()
                    .anyMatch(delivery -> !delivery.dueAt().isAfter(now));
        }

        private boolean hasNew() {
            Map.Entry<EventId, Delivery> last = waiting.lastEntry();
            return last != null && last.getValue().attempts() == 0;
        }

        private void keep(EventId id, Delivery delivery) {
            switch (delivery.status()) {
                case WAITING -> waiting.put(id, delivery);
                case DONE -> waiting.remove(id);
                case GIVEN_UP -> {
                    givenUp.put(id, delivery);
                    waiting.remove(id);
                }
            }
        }
    }

    void add(List<PetitionEvent> events) {
        for (PetitionEvent event : events) {
            put(event.petition(), Delivery.of(event));
        }
    }

    private void put(PetitionId petition, Delivery delivery) {
        lane(petition).waiting.put(delivery.event().id(), delivery);
        withWaiting.add(petition);
    }

    @Override
    public int deliver(int most, Instant now, UnaryOperator<Delivery> courier) {
        int shown = 0;
        for (PetitionId petition : withWaiting) {
            shown += visit(lane(petition), most - shown, now, courier);
            forgetIfEmpty(petition);
        }
        return shown;
    }

    private void forgetIfEmpty(PetitionId petition) {
        withWaiting.remove(petition);
        if (!lane(petition).waiting.isEmpty()) {
            withWaiting.add(petition);
        }
    }

    /** Repeated while somebody has added an event during the visit, who found the lane busy and left it to us. */
    private static int visit(Lane lane, int most, Instant now, UnaryOperator<Delivery> courier) {
        int shown = 0;
        boolean again = lane.hasDue(now);
        while (again && shown < most && lane.busy.compareAndSet(false, true)) {
            try {
                shown += walk(lane, most - shown, courier);
            } finally {
                lane.busy.set(false);
            }
            again = lane.hasNew();
        }
        return shown;
    }

    private static int walk(Lane lane, int most, UnaryOperator<Delivery> courier) {
        int shown = 0;
        for (Map.Entry<EventId, Delivery> waiting : lane.waiting.entrySet()) {
            if (shown == most) {
                break;
            }
            shown++;
            lane.keep(waiting.getKey(), courier.apply(waiting.getValue()));
        }
        return shown;
    }

    @Override
    public long waiting() {
        return lanes.values().stream().mapToLong(lane -> lane.waiting.size()).sum();
    }

    @Override
    public List<Delivery> givenUp() {
        return givenUp.values().stream().limit(MOST_GIVEN_UP).toList();
    }

    @Override
    public boolean retry(EventId event, Instant now) {
        Delivery delivery = givenUp.remove(event);
        if (delivery != null) {
            put(event.petition(), delivery.revived(now));
        }
        return delivery != null;
    }

    private Lane lane(PetitionId petition) {
        return lanes.computeIfAbsent(petition, id -> new Lane());
    }
}
