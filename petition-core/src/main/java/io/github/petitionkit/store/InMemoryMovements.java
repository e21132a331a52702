package io.github.petitionkit.store;

import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.movement.MovementLedger;
import io.github.petitionkit.movement.MovementLedger.Signed;
import io.github.petitionkit.movement.MovementLedger.Told;
import io.github.petitionkit.movement.MovementProgress;
import io.github.petitionkit.movement.RecentWindow;
import io.github.petitionkit.movement.Trending;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of movements in memory, for a store that one node uses. Thread-safe. */
public final class InMemoryMovements implements MovementStore {
    private static final int STEP = 500;
    private static final Duration SPARE = Duration.ofHours(1);

    private final PetitionStore store;
    private final Map<PetitionId, Followed> followed = new HashMap<>();
    private final NavigableMap<Hashtag, Members> movements = new TreeMap<>();
    private final Trending trending = new Trending(Duration.ofHours(24));
    private boolean isComplete;

    /**
     * Makes an empty part.
     *
     * @param store the store whose petitions it follows
     */
    public InMemoryMovements(PetitionStore store) {
        this.store = Objects.requireNonNull(store, "store");
    }

    /** A petition, with the next entry of its history for the ranking. */
    private static final class Followed {
        private NavigableSet<Hashtag> movements = Collections.emptyNavigableSet();
        private Instant openedAt = Instant.EPOCH;
        private long next;
    }

    /** The petitions of a movement, each with the next entry of its history for the figures. */
    private static final class Members {
        private final MovementLedger ledger = new MovementLedger();
        private final NavigableMap<PetitionId, Long> next = new TreeMap<>();
        private @Nullable Members rebuilt;
    }

    @Override
    public synchronized void enrol(PetitionId id) {
        Petition petition = store.require(id);
        Followed known = followed.computeIfAbsent(id, first -> new Followed());
        known.openedAt = petition.life().openedAt().orElse(petition.life().createdAt());
        NavigableSet<Hashtag> before = known.movements;
        known.movements = petition.movements();
        before.stream().filter(movement -> !known.movements.contains(movement)).forEach(left -> leave(left, id));
        for (Hashtag movement : known.movements) {
            Members members = movements.computeIfAbsent(movement, first -> new Members());
            members.next.putIfAbsent(id, 0L);
            if (members.rebuilt != null) {
                members.rebuilt.next.putIfAbsent(id, 0L);
            }
        }
    }

    private void leave(Hashtag movement, PetitionId petition) {
        Members members = Objects.requireNonNull(movements.get(movement));
        remove(members, petition);
        if (members.rebuilt != null) {
            remove(members.rebuilt, petition);
        }
        if (members.next.isEmpty()) {
            movements.remove(movement);
        }
    }

    private static void remove(Members members, PetitionId petition) {
        members.next.remove(petition);
        members.ledger.entries().keySet().stream()
                .filter(signed -> signed.petition().equals(petition))
                .toList()
                .forEach(members.ledger::remove);
        members.ledger.settle();
    }

    @Override
    public synchronized boolean follow(Map<PetitionId, Set<SignatureId>> changed, SignerKeys people) {
        boolean isDone = true;
        for (Map.Entry<PetitionId, Set<SignatureId>> each : changed.entrySet()) {
            PetitionId petition = each.getKey();
            if (!followed.containsKey(petition)) {
                enrol(petition);
            }
            Followed known = Objects.requireNonNull(followed.get(petition));
            isDone &= rank(petition, known);
            for (Hashtag movement : known.movements) {
                Members members = Objects.requireNonNull(movements.get(movement));
                isDone &= count(members, petition, each.getValue(), people);
                if (members.rebuilt != null) {
                    isDone &= count(members.rebuilt, petition, each.getValue(), people);
                    replaceIfComplete(movement, members.rebuilt);
                }
            }
        }
        return isDone;
    }

    private boolean rank(PetitionId petition, Followed known) {
        List<HistoryEntry> page = page(petition, known.next);
        for (HistoryEntry entry : page) {
            Instant countedAt = entry.countedAt();
            if (countedAt != null && entry.from() == SignatureState.CONFIRMED) {
                trending.remove(petition, entry.signature(), countedAt);
            }
            if (countedAt != null && entry.to() == SignatureState.CONFIRMED) {
                trending.add(petition, known.openedAt, entry.signature(), countedAt);
            }
        }
        known.next += page.size();
        return page.size() < STEP;
    }

    private boolean count(Members members, PetitionId petition, Set<SignatureId> corrected, SignerKeys people) {
        long next = members.next.getOrDefault(petition, 0L);
        List<HistoryEntry> page = page(petition, next);
        Map<SignatureId, HistoryEntry> last = new LinkedHashMap<>();
        page.forEach(entry -> last.put(entry.signature(), entry));
        last.forEach((id, entry) -> store.signature(petition, id)
                .ifPresent(signature -> members.ledger.apply(
                        new Signed(petition, id),
                        new Told(
                                entry.to() == SignatureState.CONFIRMED,
                                entry.country(),
                                entry.countedAt(),
                                MovementLedger.people(people.of(signature))))));
        for (SignatureId id : corrected) {
            Signed which = new Signed(petition, id);
            MovementLedger.Entry entry = members.ledger.entry(which);
            if (entry != null) {
                store.signature(petition, id)
                        .ifPresent(signature -> members.ledger.apply(
                                which,
                                new Told(
                                        entry.isCounted(),
                                        entry.country(),
                                        entry.countedAt(),
                                        MovementLedger.people(people.of(signature)))));
            }
        }
        members.ledger.settle();
        members.next.put(petition, next + page.size());
        return page.size() < STEP;
    }

    private List<HistoryEntry> page(PetitionId petition, long next) {
        try (Stream<HistoryEntry> entries = store.history(petition, next)) {
            return entries.limit(STEP).toList();
        }
    }

    /** Replaces the figures of a movement by the rebuilt ones, once these have come to the end. */
    private void replaceIfComplete(Hashtag movement, Members rebuilt) {
        boolean isComplete = rebuilt.next.entrySet().stream()
                .allMatch(each -> page(each.getKey(), each.getValue()).isEmpty());
        if (isComplete) {
            movements.put(movement, rebuilt);
        }
    }

    @Override
    public synchronized boolean isComplete() {
        return isComplete;
    }

    @Override
    public synchronized void complete() {
        isComplete = true;
    }

    @Override
    public synchronized NavigableSet<Hashtag> movements() {
        return new TreeSet<>(movements.keySet());
    }

    @Override
    public synchronized NavigableSet<PetitionId> petitions(Hashtag movement) {
        Members members = movements.get(movement);
        return members == null ? new TreeSet<>() : new TreeSet<>(members.next.keySet());
    }

    @Override
    public synchronized MovementProgress progress(Hashtag movement, Instant now) {
        Members members = movements.get(movement);
        if (members == null) {
            return MovementProgress.of(movement, Collections.emptyNavigableMap(), now);
        }
        members.ledger.forgetMinutes(RecentWindow.day(now).start().minus(SPARE));
        return MovementProgress.of(movement, members.ledger.figures(), now);
    }

    @Override
    public synchronized List<Trending.Ranked> trending(int most, Instant now) {
        return trending.top(most, now);
    }

    @Override
    public synchronized void startRebuild(Hashtag movement) {
        Members members = movements.get(movement);
        if (members != null && members.rebuilt == null) {
            Members rebuilt = new Members();
            members.next.keySet().forEach(petition -> rebuilt.next.put(petition, 0L));
            members.ledger.entries().forEach((which, entry) -> {
                if (entry.person() == null) {
                    rebuilt.ledger.inherit(which, entry);
                }
            });
            members.rebuilt = rebuilt;
        }
    }
}
