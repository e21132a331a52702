package io.github.petitionkit.store;

import io.github.petitionkit.desk.CaseFile;
import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.search.PetitionSearch;
import io.github.petitionkit.search.SearchKey;
import io.github.petitionkit.search.Standing;
import io.github.petitionkit.signature.NoSuchSignatureException;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.Source;
import io.github.petitionkit.tally.Reconciliation;
import io.github.petitionkit.tally.Tally;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stores petitions, signatures, history, tallies and outgoing events. Implementations must be thread-safe.
 *
 * <p>The contract of a store, tested by {@code PetitionStoreContract}:
 *
 * <ul>
 *   <li>Commands on one petition run as if one after another; each sees the changes of the previous one.
 *   <li>The store writes all changes of a command's {@link ChangeSet} or none; when {@link #execute} returns they are
 *       as durable as the store is.
 *   <li>A command that throws writes nothing, and the caller receives its exception.
 *   <li>{@link CommandContext#now()} never goes back within a petition.
 *   <li>The tally is the sum of the written changes, readable without counting signatures.
 * </ul>
 *
 * <p>A store that cannot be reached throws {@link StoreException}.
 */
public interface PetitionStore {
    /**
     * Adds a petition.
     *
     * @param petition the petition; its id must be new to the store
     * @throws IllegalArgumentException if the id is taken
     */
    void add(Petition petition);

    /**
     * Looks a petition up.
     *
     * @param id which petition
     * @return the petition as last written; empty if it does not exist
     */
    Optional<Petition> find(PetitionId id);

    /**
     * Returns a petition that must exist.
     *
     * @param id which petition
     * @return the petition as last written
     * @throws NoSuchPetitionException if it does not exist
     */
    default Petition require(PetitionId id) {
        return find(id).orElseThrow(() -> new NoSuchPetitionException(id));
    }

    /**
     * Looks a petition up in a cache, for thousands of calls a second. Changes by other nodes in the last tenth of a
     * second may be missing. Use it to check a request before its command, which sees the current petition.
     *
     * @param id which petition
     * @return the petition; empty if it does not exist
     */
    default Optional<Petition> recent(PetitionId id) {
        return find(id);
    }

    /**
     * Looks petitions up as {@link #recent(PetitionId)} does, with one query for all that are not in the cache.
     *
     * @param ids which petitions
     * @return the petitions that exist, by id
     */
    default Map<PetitionId, Petition> recent(Set<PetitionId> ids) {
        Map<PetitionId, Petition> recent = new HashMap<>();
        ids.forEach(id -> recent(id).ifPresent(petition -> recent.put(id, petition)));
        return recent;
    }

    /**
     * Looks several petitions up.
     *
     * @param ids which petitions
     * @return those that exist, as last written, in no particular order
     */
    default List<Petition> find(Set<PetitionId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    /**
     * Returns all petitions.
     *
     * @return their ids in order of creation; close it after use
     */
    Stream<PetitionId> petitions();

    /**
     * Returns the petitions that were created after a given one (keyset pagination).
     *
     * @param last a petition
     * @return their ids in order of creation; close it after use
     * @throws NoSuchPetitionException if there is no such petition
     */
    default Stream<PetitionId> petitions(PetitionId last) {
        if (find(last).isEmpty()) {
            throw new NoSuchPetitionException(last);
        }
        return petitions().dropWhile(id -> !id.equals(last)).skip(1);
    }

    /**
     * Answers one page of a search. The default reads every petition with its tally and case file; a durable store uses
     * an index.
     *
     * @param search the search
     * @param after the key of the page before, or {@code null} for the first page
     * @param size the most petitions of the page, at least 1
     * @param now the present, for check-outs
     * @return the standings of the found petitions, in the order of the search
     */
    default List<Standing> search(PetitionSearch search, @Nullable SearchKey after, int size, Instant now) {
        try (Stream<PetitionId> all = petitions()) {
            return all.flatMap(id -> find(id).stream())
                    .flatMap(petition -> {
                        Standing standing = Standing.of(petition, search.counted(tally(petition.id(), now)));
                        return search.isAfter(standing, after)
                                        && search.finds(petition, standing, caseFile(petition.id()), now)
                                ? Stream.of(standing)
                                : Stream.empty();
                    })
                    .sorted(search.order().comparator())
                    .limit(size)
                    .toList();
        }
    }

    /**
     * Returns what staff keep about a petition.
     *
     * @param petition which petition
     * @return the file; {@link CaseFile#EMPTY} if staff have kept nothing, or the petition does not exist
     */
    CaseFile caseFile(PetitionId petition);

    /**
     * Returns what staff keep about several petitions.
     *
     * @param petitions which petitions
     * @return the files; a petition about which staff have kept nothing may be missing
     */
    default Map<PetitionId, CaseFile> caseFiles(Set<PetitionId> petitions) {
        return petitions.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), this::caseFile));
    }

    /**
     * Changes what staff keep about a petition. Changes of one file run one after another.
     *
     * @param petition which petition
     * @param change returns the changed file, from the file and the present by the store's clock; it may run more than
     *     once
     * @return the changed file
     * @throws NoSuchPetitionException if there is no such petition
     */
    CaseFile changeCaseFile(PetitionId petition, BiFunction<CaseFile, Instant, CaseFile> change);

    /**
     * Returns the petitions that are still in state {@code OPEN} after their deadline.
     *
     * @param now the present
     * @return their ids, in no particular order
     */
    List<PetitionId> due(Instant now);

    /**
     * Runs one command on one petition: provides its data, writes its changes, returns its result.
     *
     * @param <R> the type of the result
     * @param petition which petition
     * @param command a pure function; it may be run more than once, and only the last run counts
     * @return the command's result
     * @throws NoSuchPetitionException if there is no such petition
     */
    <R> R execute(PetitionId petition, Command<R> command);

    /**
     * Runs one command on one petition without waiting for the write. The default runs it at once in the caller's
     * thread.
     *
     * @param <R> the type of the result
     * @param petition which petition
     * @param command as for {@link #execute}
     * @return completes with the result once the changes are written, or with the exception that {@link #execute} would
     *     throw; dependent stages do not run in a thread of the store
     * @throws StoreException if the store cannot accept the command
     */
    default <R> CompletionStage<R> executeAsync(PetitionId petition, Command<R> command) {
        try {
            return CompletableFuture.completedFuture(execute(petition, command));
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    /**
     * Returns the counts of a petition. The cost does not depend on the number of signatures.
     *
     * @param petition which petition
     * @param now the end of the last hour and the last 24 hours
     * @return the tally
     * @throws NoSuchPetitionException if there is no such petition
     */
    Tally tally(PetitionId petition, Instant now);

    /**
     * Returns the counted signatures of a petition by where their signers came from. The cost does not depend on the
     * number of signatures.
     *
     * @param petition which petition
     * @return the counts above zero, without signers of no known source; empty if there is no such petition
     */
    Map<Source, Long> sources(PetitionId petition);

    /**
     * Returns the counts of several petitions.
     *
     * @param petitions which petitions
     * @param now the end of the last hour and the last 24 hours
     * @return a tally for each
     * @throws NoSuchPetitionException if there is no such petition
     */
    default Map<PetitionId, Tally> tallies(Set<PetitionId> petitions, Instant now) {
        return petitions.stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), petition -> tally(petition, now)));
    }

    /**
     * Recounts a petition's signatures, and replaces its tally. Commands on the petition wait meanwhile; the cost is
     * linear in the number of signatures.
     *
     * @param petition which petition
     * @param now the end of the last hour and the last 24 hours
     * @return the tally before and after
     * @throws NoSuchPetitionException if there is no such petition
     */
    Reconciliation reconcile(PetitionId petition, Instant now);

    /**
     * Looks signatures of several petitions up.
     *
     * @param ids which signatures of each petition
     * @return those that exist, as last written, in no particular order
     */
    default List<Signature> signatures(Map<PetitionId, Set<SignatureId>> ids) {
        List<Signature> found = new ArrayList<>();
        ids.forEach(
                (petition, each) -> each.forEach(id -> signature(petition, id).ifPresent(found::add)));
        return found;
    }

    /**
     * Looks a signature up.
     *
     * @param petition which petition
     * @param id which signature
     * @return the signature as last written; empty if it does not exist
     */
    Optional<Signature> signature(PetitionId petition, SignatureId id);

    /**
     * Returns a signature that must exist.
     *
     * @param petition which petition
     * @param id which signature
     * @return the signature as last written
     * @throws NoSuchSignatureException if it does not exist
     */
    default Signature require(PetitionId petition, SignatureId id) {
        return signature(petition, id).orElseThrow(() -> new NoSuchSignatureException(petition, id));
    }

    /**
     * Returns all signatures of a signer, in any state, of all petitions.
     *
     * @param keys the signer's keys under every key of the keyring
     * @return the signatures in no particular order
     */
    List<Signature> signaturesOf(Set<SignerKey> keys);

    /**
     * Returns the signatures of a petition, in any state.
     *
     * @param petition which petition
     * @return the signatures in the order of receipt; close it after use
     * @throws NoSuchPetitionException if there is no such petition
     */
    Stream<Signature> signatures(PetitionId petition);

    /**
     * Returns the signatures of a petition that were received after a given one (keyset pagination).
     *
     * @param petition which petition
     * @param last a signature of this petition; {@code null} for all signatures
     * @return the signatures in the order of receipt; close it after use
     * @throws NoSuchPetitionException if there is no such petition
     * @throws NoSuchSignatureException if the petition has no such signature
     */
    default Stream<Signature> signatures(PetitionId petition, @Nullable SignatureId last) {
        if (last == null) {
            return signatures(petition);
        }
        require(petition, last);
        return signatures(petition)
                .dropWhile(signature -> !signature.id().equals(last))
                .skip(1);
    }

    /**
     * Returns the active signatures of a petition whose signers have not confirmed, by the time of receipt and the
     * number of messages.
     *
     * @param petition which petition
     * @param after the start of the time of receipt, exclusive
     * @param until the end of the time of receipt, inclusive
     * @param messages number of messages sent about each
     * @return their ids in the order of receipt; close it after use
     * @throws NoSuchPetitionException if there is no such petition
     */
    default Stream<SignatureId> unconfirmed(PetitionId petition, Instant after, Instant until, int messages) {
        return signatures(petition)
                .dropWhile(signature -> !signature.timestamps().receivedAt().isAfter(after))
                .takeWhile(signature -> !signature.timestamps().receivedAt().isAfter(until))
                .filter(signature -> signature.state().isActive())
                .filter(signature -> signature.timestamps().confirmedAt() == null)
                .filter(signature -> signature.messages() == messages)
                .map(Signature::id);
    }

    /**
     * Returns the history of a petition's signatures.
     *
     * @param petition which petition
     * @return the entries, oldest first; close it after use
     * @throws NoSuchPetitionException if there is no such petition
     */
    Stream<HistoryEntry> history(PetitionId petition);

    /**
     * Returns the history of a petition's signatures from a number on.
     *
     * @param petition which petition
     * @param first the number of the first entry
     * @return this entry and the later ones, oldest first; close it after use
     * @throws NoSuchPetitionException if there is no such petition
     */
    default Stream<HistoryEntry> history(PetitionId petition, long first) {
        return history(petition).dropWhile(entry -> entry.number() < first);
    }

    /**
     * Returns the part that keeps the figures of movements. The default keeps none; a store of one node can return an
     * {@link InMemoryMovements} of itself, the same at each call.
     *
     * @return the figures
     * @throws UnsupportedOperationException if this store keeps no figures of movements
     */
    default MovementStore movements() {
        throw new UnsupportedOperationException("This store keeps no figures of movements: "
                + "override movements(), for example with an InMemoryMovements of this store");
    }

    /**
     * Returns the part that keeps mailings. The default keeps none; a store of one node can return an {@link
     * InMemoryMailings}, the same at each call.
     *
     * @return the mailings
     * @throws UnsupportedOperationException if this store keeps no mailings
     */
    default MailingStore mailings() {
        throw new UnsupportedOperationException(
                "This store keeps no mailings: " + "override mailings(), for example with an InMemoryMailings");
    }

    /**
     * Returns the stored result of an attempt.
     *
     * @param petition which petition
     * @param key hash of its idempotency key
     * @param now the present
     * @return the result; empty if there was no attempt, or its result has expired
     */
    Optional<StoredResult> storedResult(PetitionId petition, String key, Instant now);

    /**
     * Stores check values of the host's secrets, so that the next start detects a different secret. The first value of
     * an id never changes.
     *
     * @param checks check values by key id; those of known ids are ignored
     * @return all stored check values by key id
     */
    Map<String, String> rememberKeys(Map<String, String> checks);

    /**
     * Returns the clock of this store, which is the default clock of the facade.
     *
     * @return the clock; empty if the store takes the time from elsewhere, such as its database
     */
    default Optional<InstantSource> clock() {
        return Optional.empty();
    }

    /**
     * Declares which keys this node uses, as long as it runs. A store that several nodes share refuses from then on to write
     * for this node while another running node writes with a key that this one cannot read, or the other way round. Called
     * when a facade is built; the last call counts. A store of one node has nothing to do.
     *
     * @param current the id of the key that hashes signers
     * @param readable the ids of all keys of this node
     * @throws UnsharedKeyException if the keys of another running node are incompatible
     */
    default void declareKeys(String current, Set<String> readable) {}

    /**
     * Suppresses mail to an address or a mailbox. It replaces an earlier suppression.
     *
     * @param suppression the suppression
     */
    void suppress(Suppression suppression);

    /**
     * Finds suppressed addresses.
     *
     * @param addresses hashes of addresses and mailboxes
     * @return those that are suppressed
     */
    Set<SignerKey> suppressed(Set<SignerKey> addresses);

    /**
     * Removes suppressions.
     *
     * @param addresses hashes of addresses and mailboxes; those that are not suppressed are ignored
     */
    void resume(Set<SignerKey> addresses);

    /**
     * Removes the suppressions of one reason that began within a time. Cost: all suppressions are read.
     *
     * @param reason the reason as {@link Suppression#reason} has it
     * @param from the first instant
     * @param until the first instant after the time
     * @return how many were removed
     */
    long resume(String reason, Instant from, Instant until);

    /** {@return the outbox, with the events that wait for delivery} */
    Outbox outbox();
}
