package io.github.petitionkit.internal;

import io.github.petitionkit.event.EventId;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.store.DeliveryResult;
import io.github.petitionkit.store.EventHandler;
import io.github.petitionkit.store.Outbox;
import io.github.petitionkit.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries waiting events to the listeners. One that fails gets the event again, after a pause that doubles each time, and
 * nothing later of the same petition before it; after many attempts the event is put aside. Other listeners do not wait.
 */
public final class OutboxRelay {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int FEWEST_FOR_A_CALLER = 100;
    private static final Duration LONGEST_FOR_A_CALLER = Duration.ofMillis(20);
    private static final int MOST_ATTEMPTS = 20;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Outbox outbox;
    private final Map<String, PetitionListener> listeners = new LinkedHashMap<>();
    private final InstantSource clock;

    public OutboxRelay(Outbox outbox, List<PetitionListener> listeners, InstantSource clock) {
        this.outbox = outbox;
        this.clock = clock;
        for (PetitionListener listener : listeners) {
            if (this.listeners.put(listener.name(), listener) != null) {
                throw new IllegalArgumentException("Two listeners are named " + listener.name()
                        + "; an event that waits must find its listener by its name: override name()");
            }
            outbox.subscribe(listener.name());
        }
    }

    public int deliver() {
        return deliver(ChronoUnit.FOREVER.getDuration());
    }

    /**
     * Delivers what a change has brought. The change is durable: that the store cannot be reached any more is no failure of
     * it, and what is not delivered waits.
     */
    public void announce() {
        announce(ChronoUnit.FOREVER.getDuration());
    }

    /**
     * Announces what one caller can be asked to, to each listener: a hundred events, which is more than it has caused, and as
     * many more as are told in a moment, so that nothing piles up while listeners are quick.
     */
    public void announceSome() {
        announce(LONGEST_FOR_A_CALLER);
    }

    private void announce(Duration longest) {
        try {
            deliver(longest);
        } catch (StoreException failure) {
            LOG.warn("Events wait to be delivered: {}", failure.getMessage());
        }
    }

    private int deliver(Duration longest) {
        int shown = 0;
        for (PetitionListener listener : listeners.values()) {
            Instant now = clock.instant();
            shown += outbox.deliver(listener.name(), now, new Round(listener, now, longest));
        }
        return shown;
    }

    public Map<String, Long> waiting() {
        Map<String, Long> waiting = new LinkedHashMap<>();
        listeners.keySet().forEach(name -> waiting.put(name, outbox.waiting(name)));
        return waiting;
    }

    /** One round to a listener, used by one thread. */
    private final class Round implements EventHandler {
        private final PetitionListener listener;
        private final Instant now;
        private final Duration longest;
        private PetitionListener prepared;
        private int carried;

        Round(PetitionListener listener, Instant now, Duration longest) {
            this.listener = listener;
            this.now = now;
            this.longest = longest;
            this.prepared = listener;
        }

        /** Preparing saves work and must not fail the round: unprepared, each event is handled for itself. */
        @Override
        public void expect(List<PetitionEvent> events) {
            try {
                prepared = listener.preparedFor(events);
            } catch (RuntimeException failure) {
                prepared = listener;
                LOG.debug(
                        "Listener {} could not prepare: {}",
                        listener.name(),
                        failure.getClass().getName());
            }
        }

        @Override
        public DeliveryResult carry(PetitionEvent event, int attempts) {
            carried++;
            return tell(listener.name(), prepared, event, attempts, now);
        }

        @Override
        public boolean goesOn() {
            return carried < FEWEST_FOR_A_CALLER
                    || Duration.between(now, clock.instant()).compareTo(longest) < 0;
        }
    }

    public boolean retry(String name, EventId event) {
        PetitionListener listener = listeners.get(name);
        if (listener == null) {
            throw new IllegalArgumentException("There is no listener " + name + "; there are " + listeners.keySet());
        }
        return outbox.retry(name, event, (again, attempts) -> tell(name, listener, again, attempts, clock.instant()));
    }

    private static DeliveryResult tell(
            String name, PetitionListener listener, PetitionEvent event, int attempts, Instant now) {
        try {
            listener.on(event);
            return new DeliveryResult.Done();
        } catch (RuntimeException failure) {
            boolean last = attempts + 1 >= MOST_ATTEMPTS;
            LOG.warn(
                    "Listener {} failed on event {} with {}; {}",
                    name,
                    event.id(),
                    failure.getClass().getName(),
                    last ? "it is given up, see Petitions.givenUp()" : "it will be told again");
            return last ? new DeliveryResult.TooOften() : new DeliveryResult.Later(now.plus(pause(attempts)));
        }
    }

    private static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 12));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
