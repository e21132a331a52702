package io.github.petitionkit.store.jdbc.commit;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.store.ChangeSet;
import io.github.petitionkit.store.CommandContext;
import io.github.petitionkit.store.StoredResult;
import io.github.petitionkit.store.jdbc.table.NumberedSignature;
import io.github.petitionkit.store.jdbc.table.PerPetition;
import io.github.petitionkit.store.jdbc.table.PetitionCounters;
import io.github.petitionkit.store.jdbc.table.PetitionRevision;
import io.github.petitionkit.store.jdbc.table.Version;
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
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** One petition during a transaction: what was fetched of it, and over that what the steps have changed so far. */
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
    private final Map<String, StoredResult> firstResults = new HashMap<>();
    private final Map<String, StoredResult> enteredResults = new LinkedHashMap<>();
    private final List<TallyChange> tally = new ArrayList<>();
    private final long mark = ThreadLocalRandom.current().nextLong();
    private long nextSignature;
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

    CachedPetition known() {
        return known;
    }

    /** The same before any step, with other counts. */
    PetitionWorkspace recounted(RunningTally counted) {
        PetitionWorkspace recounted = new PetitionWorkspace(head, CachedPetition.counted(before, counted), now);
        recounted.isRecounted = true;
        return recounted;
    }

    /** Whether all figures are to be written, not only those that have changed. */
    boolean isRecounted() {
        return isRecounted;
    }

    /** Notes that the counts cannot be right. */
    void doubt() {
        isDoubted = true;
    }

    /** Whether the signatures are to be counted before this is written: a threshold must not follow from a wrong figure. */
    boolean isInDoubt() {
        return !isRecounted && (isDoubted || known.isWrong() || (!known.isProven() && crossesThreshold()));
    }

    private boolean crossesThreshold() {
        return revised && !petition().thresholds().equals(before.petition().thresholds());
    }

    /** Notes what a command is going to look at. */
    void expect(PendingCommand<?> command) {
        fetched.addAll(command.signatures());
        command.identities().forEach(identity -> fetchedSigners.addAll(identity.keys()));
        fetchedKeys.addAll(command.idempotencyKeys());
    }

    /** Lays a fetched result on the workspace. */
    void lay(StoredResult result) {
        firstResults.put(result.key(), result);
    }

    /** Lays a fetched signature on the workspace; in the order of their numbers, and not twice. */
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
            throw new IllegalStateException("The step did not say beforehand that it looks for this signer: "
                    + "have it return the signer's identity from identities()");
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
            throw new IllegalStateException("The step did not say beforehand that it looks at signature " + id
                    + ": have it return the id from signatures()");
        }
        return signature(row);
    }

    private static Optional<Signature> signature(@Nullable NumberedSignature row) {
        return Optional.ofNullable(row).map(NumberedSignature::signature);
    }

    @Override
    public Optional<StoredResult> firstResult(String key) {
        StoredResult result = firstResults.get(key);
        if (result == null && !fetchedKeys.contains(key)) {
            throw new IllegalStateException("The step did not say beforehand that it looks for this first result: "
                    + "have it return the key from idempotencyKeys()");
        }
        return Optional.ofNullable(result).filter(each -> each.until().isAfter(now));
    }

    /** Takes the changes of a step as a whole; or none of them, if they cannot be counted. */
    void write(ChangeSet changes) {
        known.tally().apply(changes.tally());
        tally.add(changes.tally());
        changes.petition().ifPresent(petition -> {
            known.revise(new PetitionRevision(reached(), petition));
            revised = true;
        });
        Set<SignatureId> entering = entering(changes.history());
        changes.signatures().forEach(signature -> put(signature, entering));
        changes.history().forEach(entry -> history.add(new PerPetition<>(head.petition(), entry)));
        events.addAll(changes.events());
        changes.firstResults().forEach(this::lay);
        changes.firstResults().forEach(result -> enteredResults.put(result.key(), result));
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

    public boolean isRevised() {
        return revised;
    }

    /** Signatures of which the history says that they are new. */
    Collection<NumberedSignature> enteredSignatures() {
        return entered.values();
    }

    /** Signatures that are there already, as far as the steps tell. */
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

    /** What this write is recognised by, drawn at random. */
    public long mark() {
        return mark;
    }

    TallyChange change() {
        return TallyChange.sum(tally);
    }

    /** The state before the changes. */
    Version before() {
        return head.state();
    }

    /** The state that the changes lead to. */
    Version reached() {
        return new Version(nextVersion(), mark);
    }

    long nextVersion() {
        return head.version() + 1;
    }

    /** How far the petition has come with the changes. */
    PetitionCounters after() {
        return new PetitionCounters(
                head.petition(),
                known.revision().version(),
                nextVersion(),
                nextSignature,
                nextEntry(),
                nextEvent(),
                head.marks().with(mark),
                now);
    }
}
