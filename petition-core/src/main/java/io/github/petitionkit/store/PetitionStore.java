package io.github.petitionkit.store;

import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.NoSuchSignatureException;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.tally.Reconciliation;
import io.github.petitionkit.tally.Tally;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps petitions, signatures, history, tallies and outgoing events. Safe for many threads.
 *
 * <p>What a store promises, and {@code PetitionStoreContract} tests:
 *
 * <ul>
 *   <li>Steps on one petition run as if one after another; what one wrote the next one sees.
 *   <li>All of a step's {@link ChangeSet} are written, or nothing; when {@link #execute} returns they are as durable as the
 *       store is.
 *   <li>A step that throws writes nothing, and its exception reaches the caller.
 *   <li>{@link CommandContext#now()} never goes back within a petition.
 *   <li>The tally is the sum of the written changes, readable without counting signatures.
 * </ul>
 *
 * <p>A store that cannot be reached throws {@link StoreException}.
 */
public interface PetitionStore {
    /**
     * Keeps a new petition.
     *
     * @param petition its id must be new to the store
     * @throws IllegalArgumentException if the id is taken
     */
    void add(Petition petition);

    /**
     * Looks a petition up.
     *
     * @param id which
     * @return the petition as last written; empty where there is none
     */
    Optional<Petition> find(PetitionId id);

    /**
     * A petition that has to be there.
     *
     * @param id which petition
     * @return the petition as last written
     * @throws NoSuchPetitionException if there is none
     */
    default Petition require(PetitionId id) {
        return find(id).orElseThrow(() -> new NoSuchPetitionException(id));
    }

    /**
     * Looks a petition up that is asked for thousands of times a second: what another node has changed in the last tenth of
     * a second may be missing. Enough to judge a request by before its step is run, which sees the petition as it is.
     *
     * @param id which petition
     * @return the petition; empty where there is none
     */
    default Optional<Petition> recent(PetitionId id) {
        return find(id);
    }

    /**
     * Looks several petitions up.
     *
     * @param ids which petitions
     * @return those that there are, as last written, in no particular order
     */
    default List<Petition> find(Set<PetitionId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    /**
     * The petitions that the store holds.
     *
     * @return their ids in order of creation; close it after use
     */
    Stream<PetitionId> petitions();

    /**
     * The petitions that were created after a given one.
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
     * The petitions that are still in state {@code OPEN} although their deadline has passed.
     *
     * @param now the present
     * @return their ids, in no particular order
     */
    List<PetitionId> due(Instant now);

    /**
     * Runs one step on one petition: shows it what it needs, writes what it says, gives back what it found.
     *
     * @param <R> what the step finds
     * @param petition which petition
     * @param step a pure function; it may be run more than once, and only the last run counts
     * @return the step's result
     * @throws NoSuchPetitionException if there is no such petition
     */
    <R> R execute(PetitionId petition, Command<R> step);

    /**
     * Runs one step on one petition without making the caller wait. A store that has no better way runs it at once, in the
     * caller's thread.
     *
     * @param <R> what the step finds
     * @param petition which petition
     * @param step as for {@link #execute}
     * @return completed with the step's result when that is written, or with the exception that {@link #execute} would
     *     throw; what follows it does not run in a thread of the store
     * @throws StoreException if the store cannot take the step
     */
    default <R> CompletionStage<R> executeAsync(PetitionId petition, Command<R> step) {
        try {
            return CompletableFuture.completedFuture(execute(petition, step));
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    /**
     * The counts of a petition. Costs the same for ten signatures and for ten million.
     *
     * @param petition which petition
     * @param now from where the last hour and the last 24 hours are seen
     * @return the tally
     * @throws NoSuchPetitionException if there is no such petition
     */
    Tally tally(PetitionId petition, Instant now);

    /**
     * The counts of several petitions.
     *
     * @param petitions which petitions
     * @param now from where the last hour and the last 24 hours are seen
     * @return a tally for each
     * @throws NoSuchPetitionException if there is no such petition
     */
    default Map<PetitionId, Tally> tallies(Set<PetitionId> petitions, Instant now) {
        return petitions.stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), petition -> tally(petition, now)));
    }

    /**
     * Recounts a petition's signatures, and puts the recount in the place of the tally. Steps on the petition wait
     * meanwhile; the cost is linear in the number of signatures.
     *
     * @param petition which petition
     * @param now from where the last hour and the last 24 hours are seen
     * @return the tally as it was and as it is
     * @throws NoSuchPetitionException if there is no such petition
     */
    Reconciliation reconcile(PetitionId petition, Instant now);

    /**
     * Looks several signatures up.
     *
     * @param petition which petition
     * @param ids which signatures
     * @return those that there are, as last written
     */
    default List<Signature> signatures(PetitionId petition, Set<SignatureId> ids) {
        return ids.stream().flatMap(id -> signature(petition, id).stream()).toList();
    }

    /**
     * Looks a signature up.
     *
     * @param petition which petition
     * @param id which signature
     * @return the signature as last written; empty where there is none
     */
    Optional<Signature> signature(PetitionId petition, SignatureId id);

    /**
     * A signature that has to be there.
     *
     * @param petition which petition
     * @param id which signature
     * @return the signature as last written
     * @throws NoSuchSignatureException if there is none
     */
    default Signature require(PetitionId petition, SignatureId id) {
        return signature(petition, id).orElseThrow(() -> new NoSuchSignatureException(petition, id));
    }

    /**
     * Every signature of a signer, whatever its state, of all petitions.
     *
     * @param keys the signer under every key of the keyring
     * @return in no particular order; empty where there is none
     */
    List<Signature> signaturesOf(Set<SignerKey> keys);

    /**
     * The signatures of a petition, of every state.
     *
     * @param petition which petition
     * @return in the order in which they were received; close it after use
     * @throws NoSuchPetitionException if there is no such petition
     */
    Stream<Signature> signatures(PetitionId petition);

    /**
     * The standing signatures of a petition whose signers have not confirmed, by when they were received and by how many
     * messages have gone to them.
     *
     * @param petition which petition
     * @param after after when they were received
     * @param until until when they were received, inclusive
     * @param messages how many messages have been sent about each
     * @return their ids in the order in which they were received; close it after use
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
     * The history of a petition's signatures.
     *
     * @param petition which petition
     * @return from the first entry to the last; close it after use
     * @throws NoSuchPetitionException if there is no such petition
     */
    Stream<HistoryEntry> history(PetitionId petition);

    /**
     * What became of an attempt the first time.
     *
     * @param petition which petition
     * @param key hash of its idempotency key
     * @param now the present
     * @return its result; empty where there was none, or where it is forgotten
     */
    Optional<StoredResult> storedResult(PetitionId petition, String key, Instant now);

    /**
     * Remembers what the host's secrets can be recognised by, so that another one is noticed at the next start. The first
     * value of an id stays for ever.
     *
     * @param checks check values by key id; those of known ids are ignored
     * @return all that are known then, by key id
     */
    Map<String, String> rememberKeys(Map<String, String> checks);

    /**
     * Declares which keys this node uses, as long as it runs. A store that several nodes share refuses from then on to write
     * for this node while another running node writes with a key that this one cannot read, or the other way round. Called
     * when a facade is built; the last call counts. A store of one node has nothing to do.
     *
     * @param current the id of the key that signers are hashed with
     * @param readable the ids of all keys that this node has
     * @throws UnsharedKeyException if another running node has keys that do not go with these
     */
    default void declareKeys(String current, Set<String> readable) {}

    /**
     * Notes that an address or a mailbox gets no mail any more; in the place of an earlier note about the same.
     *
     * @param suppression which address, why, since when
     */
    void suppress(Suppression suppression);

    /**
     * Looks for addresses that get no mail.
     *
     * @param addresses hashes of addresses and mailboxes
     * @return those that are suppressed
     */
    Set<SignerKey> suppressed(Set<SignerKey> addresses);

    /**
     * Takes suppressions back.
     *
     * @param addresses hashes of addresses and mailboxes; those that are not suppressed are left alone
     */
    void resume(Set<SignerKey> addresses);

    /** {@return the events that were written with the changes and wait to be told} */
    Outbox outbox();
}
