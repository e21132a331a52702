package io.github.petitionkit.store;

import io.github.petitionkit.history.History;
import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.Source;
import io.github.petitionkit.tally.Counts;
import io.github.petitionkit.tally.Reconciliation;
import io.github.petitionkit.tally.RunningTally;
import io.github.petitionkit.tally.Tally;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
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

/** One petition in memory with its signatures, history and counts, guarded by one lock. */
final class InMemoryPetition implements CommandContext {
    private static final int NOWHERE = -1;

    private final ReentrantLock lock = new ReentrantLock();
    private final InstantSource clock;
    private final InMemoryOutbox outbox;
    private final List<SignatureRow> signatures = new ArrayList<>();
    private final SignatureIndex byId = new SignatureIndex();
    private final SignatureIndex bySigner = new SignatureIndex();
    private final SharedValues values = new SharedValues();
    private final HistoryColumns history = new HistoryColumns();
    /** Stored results by hashed idempotency key, the oldest first. */
    private final Map<String, StoredResult> storedResults = new LinkedHashMap<>();

    private final Map<Source, Long> sources = new HashMap<>();
    private RunningTally tally = new RunningTally();
    private volatile Petition petition;
    private long nextEvent;
    private Instant now = Instant.MIN;

    InMemoryPetition(Petition petition, InstantSource clock, InMemoryOutbox outbox) {
        this.petition = petition;
        this.clock = clock;
        this.outbox = outbox;
    }

    <R> R execute(Command<R> command) {
        return locked(() -> {
            Instant present = clock.instant();
            now = present.isBefore(now) ? now : present;
            Decision<R> decision = command.decide(this);
            write(decision.changes());
            return decision.result();
        });
    }

    private void write(ChangeSet changes) {
        tally.apply(changes.tally());
        changes.sources().forEach((source, change) -> sources.merge(source, change, Long::sum));
        Petition changed = changes.changedPetition();
        petition = changed == null ? petition : changed;
        for (Signature signature : changes.signatures()) {
            put(signature);
        }
        changes.history().forEach(history::add);
        changes.storedResults().forEach(this::remember);
        nextEvent += changes.events().size();
        outbox.add(changes.events());
    }

    private void remember(StoredResult result) {
        Iterator<StoredResult> oldest = storedResults.values().iterator();
        while (oldest.hasNext() && !oldest.next().until().isAfter(now)) {
            oldest.remove();
        }
        storedResults.put(result.key(), result);
    }

    private void put(Signature signature) {
        int place = place(signature.id());
        if (place < 0) {
            file(signature, signatures.size());
            signatures.add(new SignatureRow(signature, values));
        } else {
            refile(signatures.get(place).identity(), signature.identity(), place);
            signatures.set(place, new SignatureRow(signature, values));
        }
    }

    private Signature signature(SignatureRow row) {
        return row.signature(petition.id());
    }

    private void file(Signature signature, int place) {
        byId.add(signature.id().hashCode(), place);
        for (SignerKey key : signature.identity().keys()) {
            bySigner.add(key.hashCode(), place);
        }
    }

    private void refile(Identity before, Identity after, int place) {
        if (!before.equals(after)) {
            before.keys().forEach(key -> bySigner.remove(key.hashCode(), place));
            after.keys().forEach(key -> bySigner.add(key.hashCode(), place));
        }
    }

    private int place(SignatureId id) {
        for (int place : byId.places(id.hashCode())) {
            if (signatures.get(place).isOf(id)) {
                return place;
            }
        }
        return NOWHERE;
    }

    /** Returns the signatures of a key in the order of receipt; most signers are new and have none. */
    private List<Signature> of(SignerKey key) {
        int[] places = bySigner.places(key.hashCode());
        return places.length == 0
                ? List.of()
                : Arrays.stream(places)
                        .mapToObj(signatures::get)
                        .filter(row -> row.identity().keys().contains(key))
                        .map(this::signature)
                        .toList();
    }

    Tally tally(Instant seenFrom) {
        return locked(() -> tally.snapshot(seenFrom));
    }

    Map<Source, Long> sources() {
        return locked(() -> {
            Map<Source, Long> counted = new HashMap<>(sources);
            counted.values().removeIf(count -> count <= 0);
            return counted;
        });
    }

    Reconciliation reconcile(Instant seenFrom) {
        return locked(() -> {
            RunningTally recounted = new RunningTally();
            signatures.forEach(row -> recounted.apply(History.share(signature(row))));
            Reconciliation found = Reconciliation.of(tally, recounted, seenFrom);
            tally = recounted;
            return found;
        });
    }

    List<Signature> signaturesOf(Set<SignerKey> keys) {
        return locked(
                () -> keys.stream().flatMap(key -> of(key).stream()).distinct().toList());
    }

    Stream<Signature> signatures() {
        return locked(() -> List.copyOf(signatures)).stream().map(this::signature);
    }

    Stream<HistoryEntry> history() {
        return history(0);
    }

    Stream<HistoryEntry> history(long first) {
        return locked(() -> history.from(first));
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
    public List<Signature> signatures(SignerKey key) {
        List<Signature> all = of(key);
        return all.isEmpty()
                ? all
                : all.stream()
                        .filter(signature -> signature.state() != SignatureState.LAPSED)
                        .toList();
    }

    @Override
    public Optional<Signature> signature(SignatureId id) {
        return locked(() -> {
            int place = place(id);
            return place < 0 ? Optional.empty() : Optional.of(signature(signatures.get(place)));
        });
    }

    @Override
    public Optional<StoredResult> storedResult(String key) {
        return storedResult(key, now);
    }

    Optional<StoredResult> storedResult(String key, Instant seenFrom) {
        return locked(() -> Optional.ofNullable(storedResults.get(key)))
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
