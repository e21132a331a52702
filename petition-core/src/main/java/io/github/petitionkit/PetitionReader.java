package io.github.petitionkit;

import io.github.petitionkit.desk.CaseFile;
import io.github.petitionkit.history.Difference;
import io.github.petitionkit.history.History;
import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.search.FoundPetition;
import io.github.petitionkit.search.PetitionSearch;
import io.github.petitionkit.search.SearchKey;
import io.github.petitionkit.search.SearchPage;
import io.github.petitionkit.search.Standing;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.Source;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.tally.Tally;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Read-only access to the store: petitions, signatures with their signers' personal data, and the history. Streams read
 * page by page in constant memory (keyset pagination); close them. Thread-safe.
 */
public final class PetitionReader {
    /** The most petitions of a page. */
    public static final int MAX_PAGE = 1_000;

    /** The most petitions that are counted. */
    public static final int MAX_COUNT = 10_000;

    private static final Source NO_SOURCE = new Source(null, null, null);

    private final PetitionStore store;
    private final Identities identities;
    private final InstantSource clock;

    PetitionReader(PetitionStore store, Identities identities, InstantSource clock) {
        this.store = store;
        this.identities = identities;
        this.clock = clock;
    }

    /**
     * Returns the progress of many petitions, for a page that lists them. Costs two reads in total.
     *
     * @param ids which petitions
     * @return the progress of each petition that exists, in the order of the ids
     */
    public List<Progress> progress(Collection<PetitionId> ids) {
        Map<PetitionId, Petition> found = store.find(Set.copyOf(ids)).stream()
                .collect(Collectors.toUnmodifiableMap(Petition::id, Function.identity()));
        Instant now = clock.instant();
        Map<PetitionId, Tally> tallies = store.tallies(found.keySet(), now);
        return ids.stream()
                .filter(found::containsKey)
                .map(id -> Progress.of(
                        Objects.requireNonNull(found.get(id)), Objects.requireNonNull(tallies.get(id)), now))
                .toList();
    }

    /**
     * Searches all petitions, and returns the first page of the answer.
     *
     * @param search the conditions and the order
     * @param size the most petitions of the page, 1 to {@value #MAX_PAGE}
     * @return the page, for staff: petitions in any state, with their case files
     */
    public SearchPage search(PetitionSearch search, int size) {
        return page(search, null, size);
    }

    /**
     * Searches all petitions, and returns the page after a key. A petition that comes or goes meanwhile shifts no page;
     * one that moves behind the key is found again.
     *
     * @param search the conditions and the order; the same as for the page before
     * @param after {@link SearchPage#next()} of the page before
     * @param size the most petitions of the page, 1 to {@value #MAX_PAGE}
     * @return the page
     */
    public SearchPage search(PetitionSearch search, SearchKey after, int size) {
        return page(search, Objects.requireNonNull(after, "after"), size);
    }

    /**
     * Counts the petitions that a search finds, such as those that are overdue. Costs as much as a page of so many
     * petitions.
     *
     * @param search the conditions
     * @param most the number from which on the exact one does not matter, 1 to {@value #MAX_COUNT}
     * @return the number of petitions; {@code most} if there are as many or more
     */
    public int count(PetitionSearch search, int most) {
        if (most < 1 || most > MAX_COUNT) {
            throw new IllegalArgumentException("A count has 1 to %s at most, not %s".formatted(MAX_COUNT, most));
        }
        return store.search(search, null, most, clock.instant()).size();
    }

    private SearchPage page(PetitionSearch search, @Nullable SearchKey after, int size) {
        if (size < 1 || size > MAX_PAGE) {
            throw new IllegalArgumentException("A page has 1 to %s petitions, not %s".formatted(MAX_PAGE, size));
        }
        List<Standing> found = store.search(search, after, size + 1, clock.instant());
        List<Standing> shown = found.size() > size ? found.subList(0, size) : found;
        Map<PetitionId, Petition> petitions =
                store.find(shown.stream().map(Standing::petition).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Petition::id, Function.identity()));
        Map<PetitionId, CaseFile> files = store.caseFiles(petitions.keySet());
        List<FoundPetition> rows = shown.stream()
                .filter(standing -> petitions.containsKey(standing.petition()))
                .map(standing -> new FoundPetition(
                        Objects.requireNonNull(petitions.get(standing.petition())),
                        standing,
                        files.getOrDefault(standing.petition(), CaseFile.EMPTY)))
                .toList();
        return new SearchPage(rows, found.size() > size ? search.keyOf(shown.get(size - 1)) : null);
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
     * Returns whether somebody has signed a petition from a mailbox, in any spelling of its address. Ask it only for
     * somebody whom your site has logged in with that address, because the answer is a political opinion. A held
     * signature is one, too, so that its signer does not learn of the hold, and so is one whose data was erased, because
     * it still counts; an attempt is none. The cost grows with the
     * number of petitions that the mailbox has signed.
     *
     * @param petition which petition
     * @param email an address of the mailbox
     * @return {@code true} if there is a signature that is confirmed or held
     */
    public boolean hasSigned(PetitionId petition, EmailAddress email) {
        return store.signaturesOf(new HashSet<>(identities.mailboxKeys(email))).stream()
                .anyMatch(signature -> signature.petition().equals(petition)
                        && (signature.state() == SignatureState.CONFIRMED || signature.state() == SignatureState.HELD));
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
     * Counts the counted signatures by where their signers came from. Kept with every change, so the cost depends on the
     * number of sources alone.
     *
     * @param petition which petition
     * @return the counts, the largest first; {@link Source} without any name for signers of no known source
     */
    public Map<Source, Long> sources(PetitionId petition) {
        Map<Source, Long> counts = new HashMap<>(store.sources(petition));
        long unknown = store.tally(petition, clock.instant()).counted()
                - counts.values().stream().mapToLong(Long::longValue).sum();
        if (unknown > 0) {
            counts.put(NO_SOURCE, unknown);
        }
        Map<Source, Long> ordered = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<Source, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().toString()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return Collections.unmodifiableMap(ordered);
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
