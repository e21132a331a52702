package io.github.petitionkit.store;

import io.github.petitionkit.event.EventId;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.petition.PetitionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Waiting events in memory: one lane a petition, in it one place a listener. */
final class InMemoryOutbox implements Outbox {
    private static final int MOST_GIVEN_UP = 1_000;

    private final Map<PetitionId, PetitionQueue> lanes = new ConcurrentHashMap<>();
    private final Map<String, Set<PetitionId>> unread = new ConcurrentHashMap<>();
    private final Queue<DeadLetter> givenUp = new ConcurrentLinkedQueue<>();

    void add(List<PetitionEvent> events) {
        if (unread.isEmpty()) {
            return;
        }
        for (PetitionEvent event : events) {
            lane(event.petition()).add(event);
            unread.values().forEach(petitions -> petitions.add(event.petition()));
        }
    }

    @Override
    public void subscribe(String listener) {
        unread.computeIfAbsent(Objects.requireNonNull(listener, "listener"), name -> ConcurrentHashMap.newKeySet());
    }

    @Override
    public int deliver(String listener, Instant now, EventHandler courier) {
        int shown = 0;
        Set<PetitionId> petitions = petitions(listener);
        for (PetitionId petition : petitions) {
            PetitionQueue lane = lane(petition);
            shown += lane.walk(listener, now, noting(listener, courier));
            lane.forgetWhatAllHaveRead(unread.keySet());
            settle(petitions, petition, lane, listener);
        }
        return shown;
    }

    /** The courier, watched for what is given up. */
    private EventHandler noting(String listener, EventHandler courier) {
        return new EventHandler() {
            @Override
            public DeliveryResult carry(PetitionEvent event, int attempts) {
                DeliveryResult receipt = courier.carry(event, attempts);
                if (receipt instanceof DeliveryResult.TooOften) {
                    givenUp.add(new DeadLetter(listener, event));
                }
                return receipt;
            }

            @Override
            public boolean goesOn() {
                return courier.goesOn();
            }
        };
    }

    /** In this order, so that an event that comes in between is not forgotten. */
    private static void settle(Set<PetitionId> petitions, PetitionId petition, PetitionQueue lane, String listener) {
        petitions.remove(petition);
        if (lane.hasWaiting(listener)) {
            petitions.add(petition);
        }
    }

    @Override
    public long waiting(String listener) {
        return petitions(listener).stream()
                .mapToLong(petition -> lane(petition).waiting(listener))
                .sum();
    }

    @Override
    public List<DeadLetter> deadLetters() {
        return givenUp.stream().limit(MOST_GIVEN_UP).toList();
    }

    @Override
    public boolean retry(String listener, EventId event, EventHandler courier) {
        return givenUp.stream()
                .filter(letter -> letter.listener().equals(listener)
                        && letter.event().id().equals(event))
                .findFirst()
                .filter(letter -> courier.carry(letter.event(), 0) instanceof DeliveryResult.Done)
                .map(givenUp::remove)
                .orElse(false);
    }

    private Set<PetitionId> petitions(String listener) {
        Set<PetitionId> petitions = unread.get(listener);
        if (petitions == null) {
            throw new IllegalArgumentException("Nobody named " + listener + " has subscribed; call subscribe first");
        }
        return petitions;
    }

    private PetitionQueue lane(PetitionId petition) {
        return lanes.computeIfAbsent(petition, id -> new PetitionQueue());
    }
}
