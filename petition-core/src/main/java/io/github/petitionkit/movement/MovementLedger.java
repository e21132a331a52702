package io.github.petitionkit.movement;

import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.signature.SignatureId;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one movement, and what they are made of: which person each counted signature belongs to. A store
 * restores the part that a step needs, applies signatures, and writes what has changed. Applying the same again changes
 * nothing. Cost: constant for each signature. Not thread-safe.
 *
 * <p>A person is a keyed hash of a mailbox, or of a name with a postal code for a signer without one. An erased
 * signature whose hash is gone goes on counting. If the same person still has another signature in the movement, that
 * one stands for the person, and the erased one counts as a signature only. Otherwise the erased one stands for the
 * person, under a name that leads to nobody. So an erasure changes no figure.
 */
public final class MovementLedger {
    private static final String ERASED = "erased:";
    private static final int CHARACTERS = 22;

    private final Map<Signed, Entry> entries = new HashMap<>();
    private final Map<String, Long> people = new HashMap<>();
    private final NavigableMap<MovementFigure, Long> figures = new TreeMap<>();
    private final Map<Signed, Entry> earlier = new HashMap<>();
    private final Set<Signed> storedEntries = new HashSet<>();
    private final Set<String> storedPeople = new HashSet<>();
    private final Set<Signed> changedEntries = new LinkedHashSet<>();
    private final Set<String> changedPeople = new LinkedHashSet<>();
    private final Set<MovementFigure> changedFigures = new LinkedHashSet<>();

    /** Makes an empty ledger. */
    public MovementLedger() {}

    /**
     * A signature of a petition.
     *
     * @param petition the petition
     * @param signature the signature
     */
    public record Signed(PetitionId petition, SignatureId signature) {
        /** Rejects {@code null}. */
        public Signed {
            Objects.requireNonNull(petition, "petition");
            Objects.requireNonNull(signature, "signature");
        }
    }

    /**
     * A signature as the history tells it.
     *
     * @param isCounted whether it counts
     * @param country the country for which it counts
     * @param countedAt when it first counted; {@code null} if it never did
     * @param people the texts by which its signer can be stored, the current one first; empty after erasure
     */
    public record Told(
            boolean isCounted, Country country, @Nullable Instant countedAt, List<String> people) {
        /** Copies the list. */
        public Told {
            Objects.requireNonNull(country, "country");
            people = List.copyOf(people);
        }
    }

    /**
     * A signature in the ledger.
     *
     * @param isCounted whether it counts; one that does not is kept only after erasure
     * @param country the country for which it counts
     * @param countedAt when it first counted
     * @param person the person that it belongs to; {@code null} if another signature stands for the person
     */
    public record Entry(
            boolean isCounted,
            Country country,
            Instant countedAt,
            @Nullable String person) {
        /** Rejects {@code null}, except for the person. */
        public Entry {
            Objects.requireNonNull(country, "country");
            Objects.requireNonNull(countedAt, "countedAt");
        }
    }

    /**
     * Returns the text by which a person is stored. Half of the hash is enough: among ten million people two agree in it with
     * a probability of less than one in 10<sup>25</sup>.
     *
     * @param key a hash of the signer
     * @return the id of the key, a colon, and the first 132 bits of the hash in Base64url
     */
    public static String person(SignerKey key) {
        String text = key.text();
        return text.substring(0, key.keyId().length() + 1 + CHARACTERS);
    }

    /**
     * Returns the key of the hash in the text of a person.
     *
     * @param person a text of {@link #person}
     * @return the id of the key
     */
    public static String keyId(String person) {
        return person.substring(0, Math.max(0, person.indexOf(':')));
    }

    /**
     * Returns the texts by which a person can be stored.
     *
     * @param keys hashes of the signer, the current one first
     * @return a text for each, in this order
     */
    public static List<String> people(List<SignerKey> keys) {
        return keys.stream().map(MovementLedger::person).toList();
    }

    /**
     * Restores a signature.
     *
     * @param which which signature
     * @param entry as it was written
     */
    public void restore(Signed which, Entry entry) {
        entries.put(which, entry);
        storedEntries.add(which);
    }

    /**
     * Restores a person.
     *
     * @param person the text of the person
     * @param signatures number of counted signatures that belong to the person
     */
    public void restore(String person, long signatures) {
        people.put(person, signatures);
        storedPeople.add(person);
    }

    /**
     * Restores a figure.
     *
     * @param figure what it counts
     * @param number the number
     */
    public void restore(MovementFigure figure, long number) {
        figures.put(figure, number);
    }

    /**
     * Tells what an earlier ledger of the same movement knew of a signature. If the signature has been erased since, the new
     * ledger takes over whether it stands for a person.
     *
     * @param which which signature
     * @param entry in the earlier ledger
     */
    public void inherit(Signed which, Entry entry) {
        earlier.put(which, entry);
    }

    /**
     * Returns a signature in this ledger.
     *
     * @param which which signature
     * @return the entry; {@code null} if there is none
     */
    public @Nullable Entry entry(Signed which) {
        return entries.get(which);
    }

    /**
     * Brings a signature up to date.
     *
     * @param which which signature
     * @param told as it is now
     */
    public void apply(Signed which, Told told) {
        Entry before = entries.get(which);
        if (before == null && !told.isCounted()) {
            return;
        }
        takeOut(before);
        boolean isErased = told.people().isEmpty();
        if (told.isCounted()) {
            Entry after = new Entry(
                    true,
                    told.country(),
                    Objects.requireNonNull(told.countedAt()),
                    isErased ? erased(which, before) : known(told.people()));
            putIn(after);
            put(which, after);
        } else if (before != null && isErased) {
            put(which, new Entry(false, before.country(), before.countedAt(), erased(which, before)));
        } else {
            drop(which);
        }
    }

    /**
     * Removes a signature whose petition has left the movement.
     *
     * @param which which signature
     */
    public void remove(Signed which) {
        takeOut(entries.get(which));
        drop(which);
    }

    private void put(Signed which, Entry after) {
        if (!after.equals(entries.put(which, after))) {
            changedEntries.add(which);
        }
    }

    private void drop(Signed which) {
        if (entries.remove(which) != null) {
            changedEntries.add(which);
        }
    }

    private String known(List<String> candidates) {
        for (String candidate : candidates) {
            if (people.containsKey(candidate)) {
                return candidate;
            }
        }
        return candidates.get(0);
    }

    private @Nullable String erased(Signed which, @Nullable Entry before) {
        String itself = ERASED + which.signature().value();
        if (before != null) {
            String person = before.person();
            return person == null || (!person.equals(itself) && people.containsKey(person)) ? null : itself;
        }
        Entry inherited = earlier.get(which);
        return inherited != null && inherited.person() == null ? null : itself;
    }

    private void takeOut(@Nullable Entry entry) {
        if (entry != null && entry.isCounted()) {
            count(entry, -1);
        }
    }

    private void putIn(Entry entry) {
        count(entry, 1);
    }

    private void count(Entry entry, int by) {
        MovementFigure.of(entry.country(), entry.countedAt()).forEach(figure -> add(figure, by));
        String person = entry.person();
        if (person != null) {
            long signatures = people.getOrDefault(person, 0L) + by;
            if (signatures == 0) {
                people.remove(person);
            } else {
                people.put(person, signatures);
            }
            if (signatures == 0 || (signatures == 1 && by > 0)) {
                add(MovementFigure.SUPPORTERS, by);
            }
            changedPeople.add(person);
        }
    }

    private void add(MovementFigure figure, long by) {
        figures.merge(figure, by, Long::sum);
        changedFigures.add(figure);
    }

    /**
     * Adds counted signatures to the figures, where the store has written them and their people itself.
     *
     * @param country the country for which they count
     * @param countedAt an instant in the minute in which they first counted
     * @param number how many
     */
    public void addSignatures(Country country, Instant countedAt, long number) {
        MovementFigure.of(country, countedAt).forEach(figure -> add(figure, number));
    }

    /**
     * Adds people to the figures, where the store has written them itself.
     *
     * @param number how many had no counted signature before
     */
    public void addSupporters(long number) {
        add(MovementFigure.SUPPORTERS, number);
    }

    /**
     * Forgets minutes that no window contains any more.
     *
     * @param before the start of the first minute to keep
     */
    public void forgetMinutes(Instant before) {
        figures.subMap(new MovementFigure(MovementFigure.Kind.MINUTE, ""), true, MovementFigure.minute(before), false)
                .clear();
    }

    /**
     * Returns whether a signature has been restored, so that the store has a row of it.
     *
     * @param which which signature
     * @return {@code false} if it is new
     */
    public boolean isStored(Signed which) {
        return storedEntries.contains(which);
    }

    /**
     * Returns whether a person has been restored, so that the store has a row of the person.
     *
     * @param person the text of the person
     * @return {@code false} if the person is new
     */
    public boolean isStored(String person) {
        return storedPeople.contains(person);
    }

    /** Forgets what has changed, after it was written. */
    public void settle() {
        changedEntries.clear();
        changedPeople.clear();
        changedFigures.clear();
    }

    /** {@return all signatures} */
    public Map<Signed, Entry> entries() {
        return Collections.unmodifiableMap(entries);
    }

    /** {@return the figures} */
    public NavigableMap<MovementFigure, Long> figures() {
        return Collections.unmodifiableNavigableMap(figures);
    }

    /** {@return the signatures that have changed since they were restored} */
    public Set<Signed> changedEntries() {
        return Collections.unmodifiableSet(changedEntries);
    }

    /** {@return the number of counted signatures of each person for whom it may have changed; 0 for one who has left} */
    public Map<String, Long> changedPeople() {
        Map<String, Long> changed = new HashMap<>();
        changedPeople.forEach(person -> changed.put(person, people.getOrDefault(person, 0L)));
        return changed;
    }

    /** {@return the figures that may have changed} */
    public NavigableMap<MovementFigure, Long> changedFigures() {
        NavigableMap<MovementFigure, Long> changed = new TreeMap<>();
        changedFigures.forEach(figure -> changed.put(figure, figures.getOrDefault(figure, 0L)));
        return changed;
    }
}
