package io.github.petitionkit;

import io.github.petitionkit.history.Difference;
import io.github.petitionkit.history.History;
import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.tally.Tally;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Read-only access to the store: petitions, signatures with their signers' personal data, and the history. Streams read
 * page by page in constant memory (keyset pagination); close them. Thread-safe.
 */
public final class PetitionReader {
    private final PetitionStore store;

    PetitionReader(PetitionStore store) {
        this.store = store;
    }

    /** {@return all petitions in the order of their creation; close the stream} */
    public Stream<PetitionId> petitions() {
        return store.petitions();
    }

    /**
     * Returns the petitions created after a given one, in the order of their creation: the next page of a list.
     *
     * @param after the last petition of the previous page
     * @return the petitions after it; close the stream
     */
    public Stream<PetitionId> petitions(PetitionId after) {
        return store.petitions(after);
    }

    /**
     * Looks a petition up.
     *
     * @param id which petition
     * @return the petition; empty if it does not exist
     */
    public Optional<Petition> petition(PetitionId id) {
        return store.find(id);
    }

    /**
     * Looks a signature up.
     *
     * @param petition which petition
     * @param signature which signature
     * @return the signature; empty if it does not exist
     */
    public Optional<Signature> signature(PetitionId petition, SignatureId signature) {
        return store.signature(petition, signature);
    }

    /**
     * Returns all signatures of a petition, in any state, in the order of receipt.
     *
     * @param petition which petition
     * @return the signatures; close the stream
     */
    public Stream<Signature> signatures(PetitionId petition) {
        return store.signatures(petition);
    }

    /**
     * Returns the history of a petition's signatures, oldest entry first.
     *
     * @param petition which petition
     * @return the entries; close the stream
     */
    public Stream<HistoryEntry> history(PetitionId petition) {
        return store.history(petition);
    }

    /**
     * Rebuilds the counts of a petition at a past instant from its history. Reads the history up to that instant.
     *
     * @param petition which petition
     * @param at the instant, inclusive
     * @return the counts at that instant
     */
    public Tally tallyAt(PetitionId petition, Instant at) {
        try (Stream<HistoryEntry> history = store.history(petition)) {
            return History.tallyAt(history, at);
        }
    }

    /**
     * Explains how a petition's count changed between two instants. Reads the history up to the later instant.
     *
     * @param petition which petition
     * @param from the earlier instant, exclusive
     * @param to the later instant, inclusive
     * @return the counts at both instants, and the change by cause
     * @throws IllegalArgumentException if the instants are in the wrong order
     */
    public Difference difference(PetitionId petition, Instant from, Instant to) {
        try (Stream<HistoryEntry> history = store.history(petition)) {
            return History.difference(history, from, to);
        }
    }

    /** {@return the simple name of the store's class, for a health page} */
    public String storeType() {
        return store.getClass().getSimpleName();
    }
}
