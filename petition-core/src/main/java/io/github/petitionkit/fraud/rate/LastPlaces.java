package io.github.petitionkit.fraud.rate;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Remembers where somebody was last, in the memory of one node and in 24 bytes for each person. When it is full, somebody
 * who has been quiet for long makes room. Thread-safe.
 */
public final class LastPlaces {
    private final SipHash hash;
    private final KeySlots people;
    private final long[] place;

    /**
     * Makes an empty memory.
     *
     * @param maxPeople the largest number of people that it remembers, 1,000 or more; it allocates memory for the power
     *     of two below
     * @param random the source of the hash's secret: {@code new SecureRandom()} outside of tests
     */
    public LastPlaces(int maxPeople, RandomGenerator random) {
        hash = new SipHash(random.nextLong(), random.nextLong());
        people = new KeySlots(maxPeople, random);
        place = new long[people.size()];
    }

    /**
     * Notes that somebody is at a place.
     *
     * @param who the person; the memory keeps a hash only
     * @param where the place; the memory keeps a hash only
     * @param at when
     * @return a name of the place where the person was last; empty if it is the same place or not known
     */
    public Optional<String> move(String who, String where, Instant at) {
        long here = hash.of(Objects.requireNonNull(where, "where"));
        synchronized (people) {
            int person = people.of(Objects.requireNonNull(who, "who"));
            boolean known = people.arrive(person, at.toEpochMilli()) != KeySlots.NEVER;
            long before = place[person];
            place[person] = here;
            return known && before != here ? Optional.of(Long.toHexString(before)) : Optional.empty();
        }
    }
}
