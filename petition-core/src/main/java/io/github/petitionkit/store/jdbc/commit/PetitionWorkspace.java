package io.github.petitionkit.store.jdbc.commit;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.search.Standing;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.Source;
import io.github.petitionkit.store.ChangeSet;
import io.github.petitionkit.store.CommandContext;
import io.github.petitionkit.store.StoredResult;
import io.github.petitionkit.store.jdbc.outbox.EventRow;
import io.github.petitionkit.store.jdbc.row.Marks;
import io.github.petitionkit.store.jdbc.row.NumberedSignature;
import io.github.petitionkit.store.jdbc.row.PerPetition;
import io.github.petitionkit.store.jdbc.row.PetitionCounters;
import io.github.petitionkit.store.jdbc.row.PetitionRevision;
import io.github.petitionkit.store.jdbc.row.Totals;
import io.github.petitionkit.store.jdbc.row.Version;
import io.github.petitionkit.tally.Counts;
import io.github.petitionkit.tally.RunningTally;
import io.github.petitionkit.tally.TallyChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One petition during a transaction: its fetched data, and the changes of the commands so far. */
public final class PetitionWorkspace implements CommandContext {
    private final PetitionCounters head;
    private final CachedPetition known;
    private final PetitionRevision before;
    private final Instant now;
    private final Set<SignatureId> fetched = new HashSet<>();
    private final Set<SignerKey> fetchedSigners = new HashSet<>();
    private final Set<String> fetchedKeys = new HashSet<>();
    private final Map<SignatureId, NumberedSignature> signatures = new HashMap<>();
    private final Map<SignerKey, Set<SignatureId>> bySigner = new HashMap<>();
    private final Map<SignatureId, NumberedSignature> entered = new LinkedHashMap<>();
    private final Map<SignatureId, NumberedSignature> changed = new LinkedHashMap<>();
    private final List<PerPetition<HistoryEntry>> history = new ArrayList<>();
    private final List<PetitionEvent> events = new ArrayList<>();
    private final Map<String, StoredResult> storedResults = new HashMap<>();
    private final Map<String, StoredResult> enteredResults = new LinkedHashMap<>();
    private final List<TallyChange> tally = new ArrayList<>();
    private final Map<Source, Long> sources = new HashMap<>();
    private final long mark = Marks.random();
    private long nextSignature;
    private @Nullable List<EventRow> eventRows;
    private boolean revised;
    private boolean isDoubted;
    private boolean isRecounted;

    PetitionWorkspace(PetitionCounters head, CachedPetition known, Instant now) {
        this.head = head;
        this.known = known;
        this.before = known.revision();
        this.now = now;
        this.nextSignature = head.signatures();
    }

    public PetitionId id() {
        return head.petition();
    }

    /** Returns the counters before the changes. */
    PetitionCounters head() {
        return head;
    }

    CachedPetition known() {
        return known;
    }

    /** Returns the workspace before any command, with other counts. */
    PetitionWorkspace recounted(RunningTally counted) {
        PetitionWorkspace recounted = new PetitionWorkspace(head, CachedPetition.counted(before, counted), now);
        recounted.isRecounted = true;
        return recounted;
    }

    /** Returns whether to write all figures, not only the changed ones. */
    boolean isRecounted() {
        return isRecounted;
    }

    /** Marks the counts as wrong. */
    void doubt() {
        isDoubted = true;
    }

    /** Returns whether a recount is needed before the write, because no threshold may follow from a wrong figure. */
    boolean isInDoubt() {
        return !isRecounted && (isDoubted || known.isWrong() || (!known.isProven() && crossesThreshold()));
    }

    private boolean crossesThreshold() {
        return revised && !petition().thresholds().equals(before.petition().thresholds());
    }

    /** Registers the data that a command needs. */
    void expect(PendingCommand<?> command) {
        fetched.addAll(command.signatures());
        command.identities().forEach(identity -> fetchedSigners.addAll(identity.keys()));
        fetchedKeys.addAll(command.idempotencyKeys());
    }

    /** Adds a fetched result. */
    void lay(StoredResult result) {
        storedResults.put(result.key(), result);
    }

    /** Adds a fetched signature; in the order of numbers, each once. */
    void lay(NumberedSignature row) {
        Signature signature = row.signature();
        if (signatures.putIfAbsent(signature.id(), row) == null) {
            signature.identity().keys().forEach(key -> remember(key, signature.id()));
        }
    }

    private void remember(SignerKey key, SignatureId signature) {
        bySigner.computeIfAbsent(key, first -> new LinkedHashSet<>(2)).add(signature);
    }

    private void forget(SignerKey key, SignatureId signature) {
        Set<SignatureId> ids = bySigner.get(key);
        if (ids != null) {
            ids.remove(signature);
        }
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Petition petition() {
        return known.petition();
    }

    @Override
    public Counts counts() {
        return known.tally();
    }

    @Override
    public long nextEntry() {
        return head.entries() + history.size();
    }

    @Override
    public long nextEvent() {
        return head.events() + events.size();
    }

    @Override
    public List<Signature> signatures(SignerKey key) {
        if (!fetchedSigners.contains(key)) {
            throw new IllegalStateException("The command did not declare that it needs this signer: "
                    + "return the signer's identity from identities()");
        }
        List<Signature> found = new ArrayList<>(1);
        for (SignatureId id : bySigner.getOrDefault(key, Set.of())) {
            signature(signatures.get(id))
                    .filter(each -> each.state() != SignatureState.LAPSED)
                    .ifPresent(found::add);
        }
        return found;
    }

    @Override
    public Optional<Signature> signature(SignatureId id) {
        NumberedSignature row = signatures.get(id);
        if (row == null && !fetched.contains(id)) {
            throw new IllegalStateException(
                    "The command did not declare that it needs signature " + id + ": return the id from signatures()");
        }
        return signature(row);
    }

    private static Optional<Signature> signature(@Nullable NumberedSignature row) {
        return Optional.ofNullable(row).map(NumberedSignature::signature);
    }

    @Override
    public Optional<StoredResult> storedResult(String key) {
        StoredResult result = storedResults.get(key);
        if (result == null && !fetchedKeys.contains(key)) {
            throw new IllegalStateException("The command did not declare that it needs this stored result: "
                    + "return the key from idempotencyKeys()");
        }
        return Optional.ofNullable(result).filter(each -> each.until().isAfter(now));
    }

    /** Applies all changes of a command, or none if they make a count negative. */
    void write(ChangeSet changes) {
        known.tally().apply(changes.tally());
        tally.add(changes.tally());
        changes.sources().forEach((source, change) -> sources.merge(source, change, Long::sum));
        changes.petition().ifPresent(petition -> {
            known.revise(new PetitionRevision(reached(), petition));
            revised = true;
        });
        Set<SignatureId> entering = entering(changes.history());
        changes.signatures().forEach(signature -> put(signature, entering));
        changes.history().forEach(entry -> history.add(new PerPetition<>(head.petition(), entry)));
        events.addAll(changes.events());
        changes.storedResults().forEach(this::lay);
        changes.storedResults().forEach(result -> enteredResults.put(result.key(), result));
    }

    private static Set<SignatureId> entering(List<HistoryEntry> history) {
        Set<SignatureId> entering = new HashSet<>();
        for (HistoryEntry entry : history) {
            if (entry.from() == null) {
                entering.add(entry.signature());
            }
        }
        return entering;
    }

    private void put(Signature signature, Set<SignatureId> entering) {
        SignatureId id = signature.id();
        NumberedSignature before = signatures.get(id);
        NumberedSignature after = new NumberedSignature(before == null ? nextSignature++ : before.number(), signature);
        signatures.put(id, after);
        boolean isNew = before == null ? entering.contains(id) : entered.containsKey(id);
        (isNew ? entered : changed).put(id, after);
        List<SignerKey> keys = signature.identity().keys();
        if (before != null) {
            before.signature().identity().keys().stream()
                    .filter(key -> !keys.contains(key))
                    .forEach(key -> forget(key, id));
        }
        keys.forEach(key -> remember(key, id));
    }

    boolean isChanged() {
        return revised
                || isRecounted
                || !entered.isEmpty()
                || !changed.isEmpty()
                || !history.isEmpty()
                || !events.isEmpty()
                || !enteredResults.isEmpty()
                || !change().isEmpty();
    }

    /** Returns the petition as of this write, with its version. */
    public PetitionRevision revision() {
        return known.revision();
    }

    public boolean isRevised() {
        return revised;
    }

    /** Returns how many more of each source count. */
    Map<Source, Long> sources() {
        return sources;
    }

    /** Returns the new signatures, by the history. */
    Collection<NumberedSignature> enteredSignatures() {
        return entered.values();
    }

    /** Returns the changed signatures that exist already, by the commands. */
    Collection<NumberedSignature> changedSignatures() {
        return changed.values();
    }

    List<PerPetition<HistoryEntry>> history() {
        return history;
    }

    Collection<StoredResult> enteredResults() {
        return enteredResults.values();
    }

    public List<PetitionEvent> events() {
        return events;
    }

    /** Returns the rows of the events; call it when all commands have run. */
    public List<EventRow> eventRows() {
        List<EventRow> made = eventRows;
        if (made == null) {
            made = EventRow.of(id(), mark, events);
            eventRows = made;
        }
        return made;
    }

    /** Returns a random mark that identifies this write. */
    public long mark() {
        return mark;
    }

    TallyChange change() {
        return TallyChange.sum(tally);
    }

    Petition petitionBefore() {
        return before.petition();
    }

    /** Returns where the petition stands now, if searches find it elsewhere from now on. */
    Optional<Standing> newStanding() {
        boolean isElsewhere = change().counted() != 0
                || isRecounted
                || (revised && !Standing.of(petitionBefore(), 0).equals(Standing.of(petition(), 0)));
        return isElsewhere ? Optional.of(standing()) : Optional.empty();
    }

    /** Returns where the petition stands after the changes. */
    Standing standing() {
        return Standing.of(petition(), known.tally().counted());
    }

    /** Returns the version before the changes. */
    Version before() {
        return head.state();
    }

    /** Returns the version after the changes. */
    Version reached() {
        return new Version(nextVersion(), mark);
    }

    long nextVersion() {
        return head.version() + 1;
    }

    /** Returns the petition's counters after the changes. */
    PetitionCounters after() {
        return new PetitionCounters(
                head.petition(),
                known.revision().version(),
                nextVersion(),
                nextSignature,
                nextEntry(),
                nextEvent(),
                Totals.of(known.tally()),
                head.marks().with(mark),
                now);
    }
}
