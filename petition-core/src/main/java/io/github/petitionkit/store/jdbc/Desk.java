package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.store.Changes;
import io.github.petitionkit.store.FirstResult;
import io.github.petitionkit.store.PetitionView;
import io.github.petitionkit.tally.Counts;
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

/** One petition during a transaction: what was fetched of it, and over that what the steps have changed so far. */
final class Desk implements PetitionView {
    private final Head head;
    private final Known known;
    private final Instant now;
    private final Set<SignatureId> fetched = new HashSet<>();
    private final Set<SignerKey> fetchedSigners = new HashSet<>();
    private final Set<String> fetchedKeys = new HashSet<>();
    private final Map<SignatureId, SignatureRow> signatures = new HashMap<>();
    private final Map<SignerKey, Set<SignatureId>> bySigner = new HashMap<>();
    private final Map<SignatureId, SignatureRow> entered = new LinkedHashMap<>();
    private final Map<SignatureId, SignatureRow> changed = new LinkedHashMap<>();
    private final List<OfPetition<HistoryEntry>> history = new ArrayList<>();
    private final List<PetitionEvent> events = new ArrayList<>();
    private final Map<String, FirstResult> firstResults = new HashMap<>();
    private final Map<String, FirstResult> enteredResults = new LinkedHashMap<>();
    private final List<TallyChange> tally = new ArrayList<>();
    private long nextSignature;
    private boolean revised;

    Desk(Head head, Known known, Instant now) {
        this.head = head;
        this.known = known;
        this.now = now;
        this.nextSignature = head.signatures();
    }

    PetitionId id() {
        return head.petition();
    }

    Known known() {
        return known;
    }

    /** Notes what an order's step is going to look at. */
    void expect(Order<?> order) {
        fetched.addAll(order.signatures());
        order.identities().forEach(identity -> fetchedSigners.addAll(identity.keys()));
        fetchedKeys.addAll(order.idempotencyKeys());
    }

    /** Lays a fetched result on the desk. */
    void lay(FirstResult result) {
        firstResults.put(result.key(), result);
    }

    /** Lays a fetched signature on the desk; in the order of their numbers, and not twice. */
    void lay(SignatureRow row) {
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
        SignatureRow row = signatures.get(id);
        if (row == null && !fetched.contains(id)) {
            throw new IllegalStateException("The step did not say beforehand that it looks at signature " + id
                    + ": have it return the id from signatures()");
        }
        return signature(row);
    }

    private static Optional<Signature> signature(@Nullable SignatureRow row) {
        return Optional.ofNullable(row).map(SignatureRow::signature);
    }

    @Override
    public Optional<FirstResult> firstResult(String key) {
        FirstResult result = firstResults.get(key);
        if (result == null && !fetchedKeys.contains(key)) {
            throw new IllegalStateException("The step did not say beforehand that it looks for this first result: "
                    + "have it return the key from idempotencyKeys()");
        }
        return Optional.ofNullable(result).filter(each -> each.until().isAfter(now));
    }

    /** Takes the changes of a step as a whole; or none of them, if they cannot be counted. */
    void write(Changes changes) {
        known.tally().apply(changes.tally());
        tally.add(changes.tally());
        changes.petition().ifPresent(petition -> {
            known.revise(new Revision(nextVersion(), petition));
            revised = true;
        });
        Set<SignatureId> entering = entering(changes.history());
        changes.signatures().forEach(signature -> put(signature, entering));
        changes.history().forEach(entry -> history.add(new OfPetition<>(head.petition(), entry)));
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
        SignatureRow before = signatures.get(id);
        SignatureRow after = new SignatureRow(before == null ? nextSignature++ : before.number(), signature);
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
                || !entered.isEmpty()
                || !changed.isEmpty()
                || !history.isEmpty()
                || !events.isEmpty()
                || !enteredResults.isEmpty()
                || !change().isEmpty();
    }

    boolean isRevised() {
        return revised;
    }

    /** Signatures of which the history says that they are new. */
    Collection<SignatureRow> enteredSignatures() {
        return entered.values();
    }

    /** Signatures that are there already, as far as the steps tell. */
    Collection<SignatureRow> changedSignatures() {
        return changed.values();
    }

    List<OfPetition<HistoryEntry>> history() {
        return history;
    }

    Collection<FirstResult> enteredResults() {
        return enteredResults.values();
    }

    List<PetitionEvent> events() {
        return events;
    }

    TallyChange change() {
        return TallyChange.sum(tally);
    }

    long version() {
        return head.version();
    }

    long nextVersion() {
        return head.version() + 1;
    }

    /** How far the petition has come with the changes. */
    Head after() {
        return new Head(
                head.petition(),
                known.revision().number(),
                nextVersion(),
                nextSignature,
                nextEntry(),
                nextEvent(),
                now);
    }
}
