package io.github.petitionkit.store;

import io.github.petitionkit.desk.CaseFile;
import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.Source;
import io.github.petitionkit.tally.Reconciliation;
import io.github.petitionkit.tally.Tally;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A store in memory, the default: for development, tests and small sites that can afford to lose the data. Commands on
 * one petition run one after another; those on different petitions run concurrently. Thread-safe.
 */
public final class InMemoryPetitionStore implements PetitionStore {
    private final Map<PetitionId, InMemoryPetition> shelves = new ConcurrentHashMap<>();
    private final Queue<PetitionId> order = new ConcurrentLinkedQueue<>();
    private final Map<SignerKey, Suppression> suppressions = new ConcurrentHashMap<>();
    private final Map<PetitionId, CaseFile> files = new ConcurrentHashMap<>();
    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private final InMemoryOutbox outbox;
    private final InMemoryMovements movements = new InMemoryMovements(this);
    private final InMemoryMailings mailings;
    private final InstantSource clock;

    /**
     * Makes an empty store.
     *
     * @param clock the clock of commands
     */
    public InMemoryPetitionStore(InstantSource clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        this.outbox = new InMemoryOutbox(clock);
        this.mailings = new InMemoryMailings(clock);
    }

    @Override
    public Optional<InstantSource> clock() {
        return Optional.of(clock);
    }

    @Override
    public void add(Petition petition) {
        InMemoryPetition shelf = new InMemoryPetition(petition, clock, outbox);
        if (shelves.putIfAbsent(petition.id(), shelf) != null) {
            throw new IllegalArgumentException("There is a petition " + petition.id() + " already; give another id");
        }
        order.add(petition.id());
    }

    @Override
    public Optional<Petition> find(PetitionId id) {
        return Optional.ofNullable(shelves.get(Objects.requireNonNull(id, "id")))
                .map(InMemoryPetition::petition);
    }

    @Override
    public Stream<PetitionId> petitions() {
        return order.stream();
    }

    @Override
    public CaseFile caseFile(PetitionId petition) {
        return files.getOrDefault(petition, CaseFile.EMPTY);
    }

    @Override
    public CaseFile changeCaseFile(PetitionId petition, BiFunction<CaseFile, Instant, CaseFile> change) {
        require(petition);
        return Objects.requireNonNull(files.compute(
                petition, (id, file) -> change.apply(file == null ? CaseFile.EMPTY : file, clock.instant())));
    }

    @Override
    public List<PetitionId> due(Instant now) {
        return shelves.values().stream()
                .map(InMemoryPetition::petition)
                .filter(petition -> petition.life().state() == PetitionState.OPEN)
                .filter(petition -> petition.stateAt(now) == PetitionState.CLOSED)
                .map(Petition::id)
                .toList();
    }

    @Override
    public <R> R execute(PetitionId petition, Command<R> command) {
        return shelf(petition).execute(command);
    }

    @Override
    public Tally tally(PetitionId petition, Instant now) {
        return shelf(petition).tally(now);
    }

    @Override
    public Map<Source, Long> sources(PetitionId petition) {
        InMemoryPetition shelf = shelves.get(petition);
        return shelf == null ? Map.of() : shelf.sources();
    }

    @Override
    public Reconciliation reconcile(PetitionId petition, Instant now) {
        return shelf(petition).reconcile(now);
    }

    @Override
    public Optional<Signature> signature(PetitionId petition, SignatureId id) {
        return Optional.ofNullable(shelves.get(petition)).flatMap(shelf -> shelf.signature(id));
    }

    @Override
    public List<Signature> signaturesOf(Set<SignerKey> keys) {
        return shelves.values().stream()
                .flatMap(shelf -> shelf.signaturesOf(keys).stream())
                .toList();
    }

    @Override
    public Stream<Signature> signatures(PetitionId petition) {
        return shelf(petition).signatures();
    }

    @Override
    public Stream<HistoryEntry> history(PetitionId petition) {
        return shelf(petition).history();
    }

    @Override
    public Stream<HistoryEntry> history(PetitionId petition, long first) {
        return shelf(petition).history(first);
    }

    @Override
    public MovementStore movements() {
        return movements;
    }

    @Override
    public MailingStore mailings() {
        return mailings;
    }

    @Override
    public Optional<StoredResult> storedResult(PetitionId petition, String key, Instant now) {
        return Optional.ofNullable(shelves.get(petition)).flatMap(shelf -> shelf.storedResult(key, now));
    }

    @Override
    public Map<String, String> rememberKeys(Map<String, String> checks) {
        checks.forEach(keys::putIfAbsent);
        return Map.copyOf(keys);
    }

    @Override
    public void suppress(Suppression suppression) {
        suppressions.put(suppression.address(), suppression);
    }

    @Override
    public Set<SignerKey> suppressed(Set<SignerKey> addresses) {
        return addresses.stream().filter(suppressions::containsKey).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void resume(Set<SignerKey> addresses) {
        suppressions.keySet().removeAll(addresses);
    }

    @Override
    public long resume(String reason, Instant from, Instant until) {
        return suppressions.values().stream()
                .filter(each -> each.reason().equals(reason)
                        && !each.at().isBefore(from)
                        && each.at().isBefore(until))
                .filter(each -> suppressions.remove(each.address(), each))
                .count();
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    private InMemoryPetition shelf(PetitionId petition) {
        InMemoryPetition shelf = shelves.get(Objects.requireNonNull(petition, "petition"));
        if (shelf == null) {
            throw new NoSuchPetitionException(petition);
        }
        return shelf;
    }
}
