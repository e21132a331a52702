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
 * Reads what the store holds, and changes nothing: petitions, signatures with everything about their signers, and the
 * history. Streams read in pages, in memory of a fixed size; close them. Safe for many threads.
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
     * All petitions after one of them, in the order of their creation: the next page of a list.
     *
     * @param after the last petition of the page before
     * @return the petitions behind it; close the stream
     */
    public Stream<PetitionId> petitions(PetitionId after) {
        return store.petitions(after);
    }

    /**
     * Looks a petition up.
     *
     * @param id which petition
     * @return the petition; empty where there is none
     */
    public Optional<Petition> petition(PetitionId id) {
        return store.find(id);
    }

    /**
     * Looks a signature up.
     *
     * @param petition which petition
     * @param signature which signature
     * @return the signature; empty where there is none
     */
    public Optional<Signature> signature(PetitionId petition, SignatureId signature) {
        return store.signature(petition, signature);
    }

    /**
     * All signatures of a petition in the order of receipt, whatever their state.
     *
     * @param petition which petition
     * @return the signatures; close the stream
     */
    public Stream<Signature> signatures(PetitionId petition) {
        return store.signatures(petition);
    }

    /**
     * The history of a petition's signatures, oldest entry first.
     *
     * @param petition which petition
     * @return the entries; close the stream
     */
    public Stream<HistoryEntry> history(PetitionId petition) {
        return store.history(petition);
    }

    /**
     * The counts of a petition as they stood at a past instant, rebuilt from its history. Reads the history up to there.
     *
     * @param petition which petition
     * @param at the instant, inclusive
     * @return the counts then
     */
    public Tally tallyAt(PetitionId petition, Instant at) {
        try (Stream<HistoryEntry> history = store.history(petition)) {
            return History.tallyAt(history, at);
        }
    }

    /**
     * Explains why a petition has more or fewer counted signatures than it had. Reads the history up to the later instant.
     *
     * @param petition which petition
     * @param from the earlier instant; what happened at it is before
     * @param to the later instant; what happened at it is included
     * @return the counts at both instants, and what each cause changed in between
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
