package io.github.petitionkit.fraud.rate;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the order in which people came to a place, and notices if they come to another place in that order with
 * other keys. The order of the alphabet tells nothing: two lists that were typed in by name have it both. Somebody who
 * comes to both with one device is one person with two keys. It works in the memory of one node, with 33 bytes for each
 * person and up to 264 for each place and each pair of places. When it is full, the entry that has been quiet longest
 * makes room. Thread-safe.
 */
public final class Replays {
    private static final int PLACES = 4_096;
    private static final int LATEST = 12;
    private static final int IN_ORDER = 5;
    private static final int FEWEST = 150;
    /** So that of twelve in any order 0.8 are as close, and five of them once in seven hundred times. */
    private static final int CLOSE = 30;

    private static final int STEPS_FOR_ONE_BACK = 8;
    private static final int FEWEST_FORWARD = 3;
    private static final int LETTERS = 4;

    private final SipHash hash;
    private final KeySlots people;
    private int[] place = {};
    private int[] number = {};
    private int[] owner = {};
    private int[] device = {};
    private byte[] times = {};
    private final KeySlots places;
    private int[] counts = {};
    private final KeySlots pairs;
    private int[] latest = {};
    /** The first letters of the first and of the last words of the latest names. */
    private long[] firstWords = {};

    private long[] lastWords = {};

    /**
     * Somebody who comes.
     *
     * @param name the name; one that comes more than twice counts as common
     * @param key a trait that identifies the person, such as a mailbox
     * @param device what the person came with, or {@code null} if it is not known
     * @param firstWord the first word of the name, by which lists may be sorted
     * @param lastWord the last word of the name, by which lists may be sorted
     */
    public record Visitor(String name, String key, @Nullable String device, String firstWord, String lastWord) {
        /** Requires all but the device. */
        public Visitor {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(firstWord, "firstWord");
            Objects.requireNonNull(lastWord, "lastWord");
        }

        /** Leaves out the components, which are personal data. */
        @Override
        public String toString() {
            return "Visitor[hidden]";
        }
    }

    /**
     * Makes an empty memory.
     *
     * @param maxPeople the largest number of people that it remembers, 1,000 or more; the first person allocates
     *     memory for the power of two below
     * @param random the source of the hash's secret: {@code new SecureRandom()} outside of tests
     */
    public Replays(int maxPeople, RandomGenerator random) {
        hash = new SipHash(random.nextLong(), random.nextLong());
        people = new KeySlots(maxPeople, random);
        places = new KeySlots(PLACES, random);
        pairs = new KeySlots(PLACES, random);
    }

    private void allocate() {
        place = new int[people.size()];
        number = new int[people.size()];
        owner = new int[people.size()];
        device = new int[people.size()];
        times = new byte[people.size()];
        counts = new int[places.size()];
        latest = new int[pairs.size() * LATEST];
        firstWords = new long[latest.length];
        lastWords = new long[latest.length];
    }

    /**
     * Records that a person came to a place.
     *
     * @param where the place, such as a petition
     * @param who the person; the memory keeps hashes and four letters of each word
     * @param at when
     * @return whether the latest people were at another place before, with other keys and in the same order, which is not
     *     the alphabet's
     */
    public boolean confirm(String where, Visitor who, Instant at) {
        int here = (int) hash.of(where);
        int own = (int) hash.of(who.key());
        String with = who.device();
        int brought = with == null ? 0 : (int) hash.of(with) | 1;
        long millis = at.toEpochMilli();
        synchronized (people) {
            if (place.length == 0) {
                allocate();
            }
            int standing = counts[placeOf(where, millis)]++;
            int person = people.of(who.name());
            boolean known = people.arrive(person, millis) != KeySlots.NEVER;
            boolean isAnother = owner[person] != own && (brought == 0 || device[person] != brought);
            boolean moved = known && times[person] == 1 && place[person] != here && isAnother;
            int there = place[person];
            int order = number[person];
            if (!known) {
                times[person] = 0;
            }
            if (!known || owner[person] != own) {
                times[person] = (byte) Math.min(Byte.MAX_VALUE, times[person] + 1);
            }
            if (!known) {
                place[person] = here;
                number[person] = standing;
                owner[person] = own;
                device[person] = brought;
            }
            return moved && isInOrder(here, there, order, who, millis);
        }
    }

    private int placeOf(String where, long millis) {
        int slot = places.of("place|" + (int) hash.of(where));
        if (places.arrive(slot, millis) == KeySlots.NEVER) {
            counts[slot] = 0;
        }
        return slot;
    }

    private boolean isInOrder(int here, int there, int order, Visitor who, long millis) {
        int all = counts[places.of("place|" + there)];
        int slot = pairs.of(here + "|" + there);
        int first = slot * LATEST;
        if (pairs.arrive(slot, millis) == KeySlots.NEVER) {
            Arrays.fill(latest, first, first + LATEST, Integer.MIN_VALUE);
        }
        int close = 0;
        for (int each = first; each < first + LATEST; each++) {
            close += latest[each] != Integer.MIN_VALUE && Math.abs(latest[each] - order) <= all / CLOSE ? 1 : 0;
        }
        System.arraycopy(latest, first, latest, first + 1, LATEST - 1);
        latest[first] = order;
        push(firstWords, first, letters(who.firstWord()));
        push(lastWords, first, letters(who.lastWord()));
        return all >= FEWEST
                && close >= IN_ORDER
                && !isAlphabetical(firstWords, first)
                && !isAlphabetical(lastWords, first);
    }

    private static void push(long[] values, int first, long value) {
        System.arraycopy(values, first, values, first + 1, LATEST - 1);
        values[first] = value;
    }

    private static long letters(String word) {
        long letters = 0;
        for (int at = 0; at < LETTERS; at++) {
            letters = letters << Character.SIZE | (at < word.length() ? word.charAt(at) : 0);
        }
        return letters;
    }

    /** Whether the latest, who stand in front, come behind the earlier ones in the alphabet, but for one at most. */
    private boolean isAlphabetical(long[] words, int first) {
        int forward = 0;
        int back = 0;
        for (int each = first; each < first + LATEST - 1 && latest[each + 1] != Integer.MIN_VALUE; each++) {
            int step = Long.compareUnsigned(words[each], words[each + 1]);
            forward += step > 0 ? 1 : 0;
            back += step < 0 ? 1 : 0;
        }
        return forward >= FEWEST_FORWARD && back <= (forward + back) / STEPS_FOR_ONE_BACK;
    }
}
