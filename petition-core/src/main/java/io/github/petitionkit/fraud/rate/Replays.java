package io.github.petitionkit.fraud.rate;

import java.time.Instant;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Remembers who was there in what order, and notices where the same people come elsewhere in that order under other keys. Of
 * each person it keeps 29 bytes, of each place and each pair of places up to 72; the one that has been quiet longest makes room.
 * In the memory of one node. Safe for many threads.
 */
public final class Replays {
    private static final int PLACES = 4_096;
    private static final int LATEST = 12;
    private static final int IN_ORDER = 5;
    private static final int FEWEST = 150;
    /** So that of twelve in any order 0.8 are as close, and five of them once in seven hundred times. */
    private static final int CLOSE = 30;

    private final SipHash hash;
    private final KeySlots people;
    private final int[] place;
    private final int[] number;
    private final int[] owner;
    private final byte[] times;
    private final KeySlots places;
    private final int[] counts;
    private final KeySlots pairs;
    private final int[] latest;

    /**
     * Begins with nothing.
     *
     * @param maxPeople how many people it remembers at most, 1,000 or more; memory is taken for the power of two below
     * @param random where the secret of its hash comes from: {@code new SecureRandom()} outside of tests
     */
    public Replays(int maxPeople, RandomGenerator random) {
        hash = new SipHash(random.nextLong(), random.nextLong());
        people = new KeySlots(maxPeople, random);
        place = new int[people.size()];
        number = new int[people.size()];
        owner = new int[people.size()];
        times = new byte[people.size()];
        places = new KeySlots(PLACES, random);
        counts = new int[places.size()];
        pairs = new KeySlots(PLACES, random);
        latest = new int[pairs.size() * LATEST];
    }

    /**
     * Notes that somebody is somewhere.
     *
     * @param where the place, such as a petition
     * @param who the person's name; one that is seen more than twice belongs to many
     * @param key what this person alone has, such as a mailbox
     * @param at when
     * @return whether the latest who were at another place before, with other keys, come in the order that they have there
     */
    public boolean confirm(String where, String who, String key, Instant at) {
        int here = (int) hash.of(where);
        int own = (int) hash.of(key);
        long millis = at.toEpochMilli();
        synchronized (people) {
            int standing = counts[placeOf(where, millis)]++;
            int person = people.of(who);
            boolean known = people.arrive(person, millis) != KeySlots.NEVER;
            boolean moved = known && times[person] == 1 && place[person] != here && owner[person] != own;
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
            }
            return moved && isInOrder(here, there, order, millis);
        }
    }

    private int placeOf(String where, long millis) {
        int slot = places.of("place|" + (int) hash.of(where));
        if (places.arrive(slot, millis) == KeySlots.NEVER) {
            counts[slot] = 0;
        }
        return slot;
    }

    private boolean isInOrder(int here, int there, int order, long millis) {
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
        return all >= FEWEST && close >= IN_ORDER;
    }
}
