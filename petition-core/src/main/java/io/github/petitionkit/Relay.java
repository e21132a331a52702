package io.github.petitionkit;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.Delivery;
import io.github.petitionkit.store.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries waiting events to the listeners. A listener that fails gets the event again, after a pause that doubles each
 * time, and nothing later of the same petition before it; the other listeners do not wait.
 */
final class Relay {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int MOST_AT_ONCE = 1_000;
    private static final int MOST_ATTEMPTS = 20;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Outbox outbox;
    private final List<PetitionListener> listeners;
    private final InstantSource clock;

    Relay(Outbox outbox, List<PetitionListener> listeners, InstantSource clock) {
        this.outbox = outbox;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
        Set<String> names = new HashSet<>();
        for (PetitionListener listener : listeners) {
            if (!names.add(listener.name())) {
                throw new IllegalArgumentException("Two listeners are named " + listener.name()
                        + "; a retry must find its listener by its name: override name()");
            }
        }
    }

    int deliver() {
        Instant now = clock.instant();
        Round round = new Round(now);
        int shown = 0;
        int last;
        do {
            last = outbox.deliver(MOST_AT_ONCE, now, round::attempt);
            shown += last;
        } while (last == MOST_AT_ONCE && round.progressed());
        return shown;
    }

    /** One walk over the outbox; remembers who failed where, so that the order holds. */
    private final class Round {
        private final Instant now;
        private final Map<PetitionId, Set<String>> behind = new HashMap<>();
        private boolean progressed;

        private Round(Instant now) {
            this.now = now;
        }

        private boolean progressed() {
            boolean since = progressed;
            progressed = false;
            return since;
        }

        private Delivery attempt(Delivery delivery) {
            Set<String> late = behind.computeIfAbsent(delivery.event().petition(), petition -> new HashSet<>());
            if (delivery.dueAt().isAfter(now)) {
                names().filter(name -> !delivery.told().contains(name)).forEach(late::add);
                return delivery;
            }
            List<String> handled = new ArrayList<>();
            boolean failed = false;
            for (PetitionListener listener : listeners) {
                String name = listener.name();
                if (!delivery.told().contains(name) && !late.contains(name)) {
                    if (tell(listener, delivery.event())) {
                        handled.add(name);
                    } else {
                        failed = true;
                        late.add(name);
                    }
                }
            }
            progressed |= !handled.isEmpty() || listeners.isEmpty();
            boolean done = names().allMatch(name -> delivery.told().contains(name) || handled.contains(name));
            if (done) {
                return delivery.done();
            }
            if (failed && delivery.attempts() + 1 >= MOST_ATTEMPTS) {
                LOG.warn(
                        "Gave up telling {} after {} attempts; see Outbox.givenUp()",
                        delivery.event().id(),
                        MOST_ATTEMPTS);
                return delivery.givenUp(handled);
            }
            return delivery.postponed(handled, now.plus(pause(delivery.attempts())));
        }

        private Stream<String> names() {
            return listeners.stream().map(PetitionListener::name);
        }
    }

    private static boolean tell(PetitionListener listener, PetitionEvent event) {
        try {
            listener.on(event);
            return true;
        } catch (RuntimeException failure) {
            LOG.warn(
                    "Listener {} failed on event {} with {}; it will be told again",
                    listener.name(),
                    event.id(),
                    failure.getClass().getName());
            return false;
        }
    }

    private static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 12));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
