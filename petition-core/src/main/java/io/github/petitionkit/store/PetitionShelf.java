package io.github.petitionkit.store;

import io.github.petitionkit.history.History;
import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.tally.Counts;
import io.github.petitionkit.tally.Reconciliation;
import io.github.petitionkit.tally.RunningTally;
import io.github.petitionkit.tally.Tally;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One petition in memory with all that hangs on it, behind one lock. */
final class PetitionShelf implements PetitionView {
    private final ReentrantLock lock = new ReentrantLock();
    private final InstantSource clock;
    private final InMemoryOutbox outbox;
    private final Map<SignatureId, Signature> signatures = new LinkedHashMap<>();
    private final Map<SignerKey, List<SignatureId>> bySigner = new HashMap<>();
    private final List<HistoryEntry> history = new ArrayList<>();
    /** By hashed idempotency key, the oldest first. */
    private final Map<String, FirstResult> firstResults = new LinkedHashMap<>();

    private RunningTally tally = new RunningTally();
    private volatile Petition petition;
    private long nextEvent;
    private Instant now = Instant.MIN;

    PetitionShelf(Petition petition, InstantSource clock, InMemoryOutbox outbox) {
        this.petition = petition;
        this.clock = clock;
        this.outbox = outbox;
    }

    <R> R execute(Step<R> step) {
        return locked(() -> {
            Instant present = clock.instant();
            now = present.isBefore(now) ? now : present;
            Decision<R> decision = step.decide(this);
            write(decision.changes());
            return decision.result();
        });
    }

    private void write(Changes changes) {
        tally.apply(changes.tally());
        changes.petition().ifPresent(changed -> petition = changed);
        changes.signatures().forEach(this::put);
        history.addAll(changes.history());
        changes.firstResults().forEach(this::remember);
        nextEvent += changes.events().size();
        outbox.add(changes.events());
    }

    private void remember(FirstResult result) {
        Iterator<FirstResult> oldest = firstResults.values().iterator();
        while (oldest.hasNext() && !oldest.next().until().isAfter(now)) {
            oldest.remove();
        }
        firstResults.put(result.key(), result);
    }

    private void put(Signature signature) {
        Signature before = signatures.put(signature.id(), signature);
        if (before == null) {
            signature.identity().keys().forEach(key -> file(key, signature));
        } else if (!before.identity().equals(signature.identity())) {
            List<SignerKey> keys = signature.identity().keys();
            List<SignerKey> former = before.identity().keys();
            former.stream().filter(key -> !keys.contains(key)).forEach(key -> forget(key, before));
            keys.stream().filter(key -> !former.contains(key)).forEach(key -> file(key, signature));
        }
    }

    private void file(SignerKey key, Signature signature) {
        bySigner.merge(
                key,
                List.of(signature.id()),
                (some, one) -> Stream.concat(some.stream(), one.stream()).toList());
    }

    private void forget(SignerKey key, Signature signature) {
        bySigner.computeIfPresent(key, (former, ids) -> {
            List<SignatureId> others =
                    ids.stream().filter(id -> !id.equals(signature.id())).toList();
            return others.isEmpty() ? null : others;
        });
    }

    Tally tally(Instant seenFrom) {
        return locked(() -> tally.snapshot(seenFrom));
    }

    Reconciliation reconcile(Instant seenFrom) {
        return locked(() -> {
            Tally kept = tally.snapshot(seenFrom);
            RunningTally recounted = new RunningTally();
            signatures.values().forEach(signature -> recounted.apply(History.share(signature)));
            tally = recounted;
            return new Reconciliation(kept, recounted.snapshot(seenFrom));
        });
    }

    List<Signature> signaturesOf(Set<SignerKey> keys) {
        return locked(() -> keys.stream()
                .flatMap(key -> bySigner.getOrDefault(key, List.of()).stream())
                .distinct()
                .map(signatures::get)
                .toList());
    }

    Stream<Signature> signatures() {
        return locked(() -> List.copyOf(signatures.values())).stream();
    }

    Stream<HistoryEntry> history() {
        return locked(() -> List.copyOf(history)).stream();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Petition petition() {
        return petition;
    }

    @Override
    public Counts counts() {
        return tally;
    }

    @Override
    public long nextEntry() {
        return history.size();
    }

    @Override
    public long nextEvent() {
        return nextEvent;
    }

    @Override
    public List<Signature> standing(SignerKey key) {
        List<SignatureId> ids = bySigner.get(key);
        return ids == null
                ? List.of()
                : ids.stream()
                        .map(signatures::get)
                        .filter(signature -> signature.state().isStanding())
                        .toList();
    }

    @Override
    public Optional<Signature> signature(SignatureId id) {
        return locked(() -> Optional.ofNullable(signatures.get(id)));
    }

    @Override
    public Optional<FirstResult> firstResult(String key) {
        return firstResult(key, now);
    }

    Optional<FirstResult> firstResult(String key, Instant seenFrom) {
        return locked(() -> Optional.ofNullable(firstResults.get(key)))
                .filter(result -> result.until().isAfter(seenFrom));
    }

    private <T> T locked(Supplier<T> read) {
        lock.lock();
        try {
            return read.get();
        } finally {
            lock.unlock();
        }
    }
}
