package io.github.petitionkit.store;

import io.github.petitionkit.event.EventId;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.petition.PetitionId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The waiting events of one listener, in memory. Thread-safe. */
final class ListenerQueue {
    private static final UUID NOBODY = new UUID(0, 0);

    private final String listener;
    private final InstantSource clock;
    private final Consumer<DeadLetter> deadLetters;
    /** The petitions with waiting events; the most recently served one is last. */
    private final Map<PetitionId, Sequence> sequences = new LinkedHashMap<>();

    private final Map<EventId, Aside> aside = new HashMap<>();
    private final NavigableSet<Aside> asideByTime = new TreeSet<>(Comparator.comparing(Aside::dueAt)
            .thenComparing(each -> each.event().id()));

    ListenerQueue(String listener, InstantSource clock, Consumer<DeadLetter> deadLetters) {
        this.listener = listener;
        this.clock = clock;
        this.deadLetters = deadLetters;
    }

    /** The waiting events of one petition. */
    private static final class Sequence {
        private final Deque<PetitionEvent> events = new ArrayDeque<>(1);
        private UUID owner = NOBODY;
        private int attempts;
        private Instant freeAt = Instant.MIN;
    }

    /** An event that was set aside to be retried alone. */
    private record Aside(PetitionEvent event, UUID owner, int attempts, Instant dueAt) {}

    synchronized void add(PetitionEvent event) {
        sequences
                .computeIfAbsent(event.petition(), first -> new Sequence())
                .events
                .add(event);
    }

    synchronized long waiting() {
        return aside.size()
                + sequences.values().stream()
                        .mapToLong(sequence -> sequence.events.size())
                        .sum();
    }

    synchronized Optional<Instant> oldestWaiting() {
        return Stream.concat(
                        aside.values().stream().map(Aside::event),
                        sequences.values().stream().map(sequence -> sequence.events.element()))
                .map(PetitionEvent::at)
                .min(Comparator.naturalOrder());
    }

    /**
     * Claims events; retries get at most half of the number, so that retries and new events do not delay each other.
     */
    synchronized List<EventClaim> claim(int most, Duration lease) {
        UUID owner = UUID.randomUUID();
        Instant now = clock.instant();
        List<EventClaim> claims = new ArrayList<>();
        claimAside(claims, owner, now, lease, (most + 1) / 2);
        claimSequences(claims, owner, now, lease, most - claims.size());
        return claims;
    }

    private void claimAside(List<EventClaim> claims, UUID owner, Instant now, Duration lease, int most) {
        while (claims.size() < most
                && !asideByTime.isEmpty()
                && !asideByTime.first().dueAt().isAfter(now)) {
            Aside due = asideByTime.first();
            replace(due, new Aside(due.event(), owner, due.attempts() + 1, now.plus(lease)));
            claims.add(new EventClaim(owner, listener, List.of(due.event()), due.attempts(), EventClaim.Source.ASIDE));
        }
    }

    private void claimSequences(List<EventClaim> claims, UUID owner, Instant now, Duration lease, int most) {
        List<PetitionId> claimed = new ArrayList<>();
        int left = most;
        for (Map.Entry<PetitionId, Sequence> each : sequences.entrySet()) {
            if (left <= 0) {
                break;
            }
            Sequence sequence = each.getValue();
            if (!sequence.freeAt.isAfter(now)) {
                List<PetitionEvent> events =
                        sequence.events.stream().limit(left).toList();
                claims.add(new EventClaim(owner, listener, events, sequence.attempts, EventClaim.Source.SEQUENCE));
                sequence.owner = owner;
                sequence.freeAt = now.plus(lease);
                left -= events.size();
                claimed.add(each.getKey());
            }
        }
        for (PetitionId petition : claimed) {
            sequences.put(petition, sequences.remove(petition));
        }
    }

    synchronized void settle(Settlement settlement) {
        Instant now = clock.instant();
        if (settlement.claim().source() == EventClaim.Source.ASIDE) {
            settleAside(settlement, now);
        } else {
            settleSequence(settlement, now);
        }
    }

    private void settleSequence(Settlement settlement, Instant now) {
        EventClaim claim = settlement.claim();
        PetitionId petition = claim.events().get(0).petition();
        Sequence sequence = sequences.get(petition);
        if (sequence == null || !sequence.owner.equals(claim.owner())) {
            return;
        }
        sequence.freeAt = settlement.kept().map(now::plus).orElse(Instant.MIN);
        Iterator<PetitionEvent> events = claim.events().iterator();
        for (DeliveryResult receipt : settlement.receipts()) {
            PetitionEvent event = events.next();
            if (receipt instanceof DeliveryResult.Later later) {
                sequence.attempts = later.failures();
                sequence.freeAt = now.plus(later.pause());
            } else {
                sequence.attempts = 0;
                sequence.events.remove();
                putAside(receipt, event, claim.owner(), now);
            }
        }
        if (sequence.events.isEmpty()) {
            sequences.remove(petition);
        }
    }

    private void putAside(DeliveryResult receipt, PetitionEvent event, UUID owner, Instant now) {
        if (receipt instanceof DeliveryResult.TooOften) {
            deadLetters.accept(new DeadLetter(listener, event));
        } else if (receipt instanceof DeliveryResult.Aside failed) {
            insert(new Aside(event, NOBODY, failed.failures(), now.plus(failed.pause())));
        } else if (receipt instanceof DeliveryResult.Running running) {
            insert(new Aside(event, owner, 1, now.plus(running.lease())));
        }
    }

    private void settleAside(Settlement settlement, Instant now) {
        EventClaim claim = settlement.claim();
        Aside known = aside.get(claim.events().get(0).id());
        if (known == null || !known.owner().equals(claim.owner())) {
            return;
        }
        DeliveryResult receipt = settlement.receipts().isEmpty()
                ? new DeliveryResult.Aside(Duration.ZERO, claim.attempts())
                : settlement.receipts().get(0);
        if (receipt instanceof DeliveryResult.Aside failed) {
            replace(known, new Aside(known.event(), NOBODY, failed.failures(), now.plus(failed.pause())));
        } else if (receipt instanceof DeliveryResult.Later failed) {
            replace(known, new Aside(known.event(), NOBODY, failed.failures(), now.plus(failed.pause())));
        } else if (receipt instanceof DeliveryResult.Running running) {
            replace(known, new Aside(known.event(), known.owner(), known.attempts(), now.plus(running.lease())));
        } else {
            remove(known);
            putAside(receipt, known.event(), known.owner(), now);
        }
    }

    private void insert(Aside each) {
        aside.put(each.event().id(), each);
        asideByTime.add(each);
    }

    private void remove(Aside each) {
        aside.remove(each.event().id());
        asideByTime.remove(each);
    }

    private void replace(Aside before, Aside after) {
        remove(before);
        insert(after);
    }
}
