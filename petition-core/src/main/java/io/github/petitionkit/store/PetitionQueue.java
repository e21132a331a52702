package io.github.petitionkit.store;

import io.github.petitionkit.event.PetitionEvent;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** One petition's events in memory, and how far each listener has come in them. */
final class PetitionQueue {
    private final NavigableMap<Long, PetitionEvent> events = new ConcurrentSkipListMap<>();
    private final Map<String, Place> places = new ConcurrentHashMap<>();

    /** Where one listener stands. Changed only by whoever has made it busy. */
    private static final class Place {
        private final AtomicBoolean busy = new AtomicBoolean();
        private volatile long next;
        private int attempts;
        private volatile Instant restsUntil = Instant.MIN;

        private void goOn(long after) {
            attempts = 0;
            restsUntil = Instant.MIN;
            next = after + 1;
        }

        private void rest(Instant until) {
            attempts++;
            restsUntil = until;
        }
    }

    void add(PetitionEvent event) {
        events.put(event.id().number(), event);
    }

    long waiting(String listener) {
        return events.tailMap(place(listener).next).size();
    }

    boolean hasWaiting(String listener) {
        return events.ceilingKey(place(listener).next) != null;
    }

    /** Repeated while somebody has added an event meanwhile, who found the place busy and left it to us. */
    int walk(String listener, Instant now, EventHandler courier) {
        Place place = place(listener);
        int shown = 0;
        while (hasDue(place, now) && courier.goesOn() && place.busy.compareAndSet(false, true)) {
            try {
                shown += steps(place, now, courier);
            } finally {
                place.busy.set(false);
            }
        }
        return shown;
    }

    private int steps(Place place, Instant now, EventHandler courier) {
        int shown = 0;
        while (hasDue(place, now) && courier.goesOn()) {
            Map.Entry<Long, PetitionEvent> event = events.ceilingEntry(place.next);
            DeliveryResult receipt = courier.carry(event.getValue(), place.attempts);
            if (receipt instanceof DeliveryResult.Later later) {
                place.rest(later.at());
            } else {
                place.goOn(event.getKey());
            }
            shown++;
        }
        return shown;
    }

    private boolean hasDue(Place place, Instant now) {
        return !place.restsUntil.isAfter(now) && events.ceilingKey(place.next) != null;
    }

    void forgetWhatAllHaveRead(Set<String> listeners) {
        long read = listeners.stream()
                .mapToLong(listener -> place(listener).next)
                .min()
                .orElse(0);
        events.headMap(read).clear();
    }

    private Place place(String listener) {
        return places.computeIfAbsent(listener, name -> new Place());
    }
}
