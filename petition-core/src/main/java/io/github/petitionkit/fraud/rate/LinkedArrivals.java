package io.github.petitionkit.fraud.rate;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the latest arrivals at a place that may hang together, and measures their pace. Arrivals hang together if
 * they share a domain, or a network and a browser, or if they are linked by others. It works in the memory of one node:
 * it keeps {@value #LATEST} arrivals of each place, in less than 4 kB. When it is full, the place that has been quiet
 * longest makes room. Thread-safe.
 */
public final class LinkedArrivals {
    /** The number of arrivals of one place that it remembers. */
    public static final int LATEST = 96;

    /** The number of gaps between linked arrivals that it compares. */
    public static final int GAPS = 12;

    private final SipHash hash;
    private final KeySlots places;
    private final @Nullable Ring[] rings;

    /**
     * One arrival.
     *
     * @param domain the domain of the mailbox
     * @param network the network, or {@code null} if it is not known
     * @param browser the browser, or {@code null} if it is not known
     * @param came when the form came
     * @param confirmed when its signer confirmed
     */
    public record Arrival(
            String domain,
            @Nullable String network,
            @Nullable String browser,
            Instant came,
            Instant confirmed) {
        /** Requires the domain and both instants. */
        public Arrival {
            Objects.requireNonNull(domain, "domain");
            Objects.requireNonNull(came, "came");
            Objects.requireNonNull(confirmed, "confirmed");
        }

        /** Leaves out the mailbox, the network and the browser, which are personal data. */
        @Override
        public String toString() {
            return "Arrival[came=" + came + ", confirmed=" + confirmed + "]";
        }
    }

    /**
     * Makes an empty memory.
     *
     * @param maxPlaces the largest number of places that it remembers, 1,000 or more; it uses the power of two below
     * @param random the source of the hash's secret: {@code new SecureRandom()} outside of tests
     */
    public LinkedArrivals(int maxPlaces, RandomGenerator random) {
        hash = new SipHash(random.nextLong(), random.nextLong());
        places = new KeySlots(maxPlaces, random);
        rings = new Ring[places.size()];
    }

    /**
     * Notes an arrival.
     *
     * @param place the name of the place, such as a petition; the memory keeps a hash only
     * @param arrival the arrival; the memory keeps hashes and instants only
     * @return the pace of the latest arrivals that hang together with it
     */
    public LinkedPace arrive(String place, Arrival arrival) {
        Objects.requireNonNull(place, "place");
        int domain = hashed(arrival.domain());
        int network = hashed(arrival.network());
        int browser = hashed(arrival.browser());
        long came = arrival.came().toEpochMilli();
        long confirmed = arrival.confirmed().toEpochMilli();
        synchronized (places) {
            int slot = places.of(place);
            Ring ring = rings[slot];
            if (places.arrive(slot, confirmed) == KeySlots.NEVER || ring == null) {
                ring = new Ring();
                rings[slot] = ring;
            }
            ring.add(domain, network, browser, came, confirmed);
            return ring.pace();
        }
    }

    /** Zero stands for what is not known. */
    private int hashed(@Nullable String text) {
        return text == null ? 0 : (int) hash.of(text) | 1;
    }

    /** The latest arrivals of one place. Those that hang together have one group. */
    private static final class Ring {
        private final int[] domain = new int[LATEST];
        private final int[] network = new int[LATEST];
        private final int[] browser = new int[LATEST];
        private final int[] group = new int[LATEST];
        private final long[] came = new long[LATEST];
        private final long[] confirmed = new long[LATEST];
        private int size;
        private int last = -1;
        private int groups;

        void add(int itsDomain, int itsNetwork, int itsBrowser, long itCame, long wasConfirmed) {
            last = (last + 1) % LATEST;
            size = Math.min(LATEST, size + 1);
            domain[last] = itsDomain;
            network[last] = itsNetwork;
            browser[last] = itsBrowser;
            came[last] = itCame;
            confirmed[last] = wasConfirmed;
            group[last] = ++groups;
            for (int each = 0; each < size; each++) {
                if (group[each] != group[last] && isLinked(each)) {
                    join(group[each], group[last]);
                }
            }
        }

        private boolean isLinked(int each) {
            return domain[each] == domain[last]
                    || (network[last] != 0
                            && browser[last] != 0
                            && network[each] == network[last]
                            && browser[each] == browser[last]);
        }

        private void join(int one, int other) {
            for (int each = 0; each < size; each++) {
                group[each] = group[each] == one ? other : group[each];
            }
        }

        LinkedPace pace() {
            long[] forms = new long[GAPS + 1];
            long[] clicks = new long[GAPS + 1];
            int[] networks = new int[GAPS + 1];
            int found = 0;
            for (int back = 0; back < size && found <= GAPS; back++) {
                int each = (last - back + LATEST) % LATEST;
                if (group[each] == group[last]) {
                    forms[found] = came[each];
                    clicks[found] = confirmed[each];
                    networks[found++] = network[each];
                }
            }
            return found <= GAPS
                    ? LinkedPace.UNKNOWN
                    : new LinkedPace(
                            alike(forms, came[last]), alike(clicks, confirmed[last]), gap(forms), most(networks));
        }

        private static Duration gap(long[] sorted) {
            return Duration.ofMillis((sorted[GAPS] - sorted[0]) / GAPS);
        }

        /** Sorts the instants. Counts the gaps that are near to the median; none if the one before the latest is not. */
        private static int alike(long[] instants, long latest) {
            Arrays.sort(instants);
            long[] gaps = new long[GAPS];
            long own = 0;
            for (int at = 0; at < GAPS; at++) {
                gaps[at] = instants[at + 1] - instants[at];
                own = instants[at + 1] == latest ? gaps[at] : own;
            }
            Arrays.sort(gaps);
            long median = gaps[GAPS / 2];
            int near = 0;
            for (long gap : gaps) {
                near += LinkedPace.isNear(gap, median) ? 1 : 0;
            }
            return LinkedPace.isNear(own, median) ? near : 0;
        }

        /** How often the most frequent one occurs. */
        private static int most(int[] networks) {
            int most = 0;
            for (int one : networks) {
                int count = 0;
                for (int other : networks) {
                    count += one == other ? 1 : 0;
                }
                most = Math.max(most, count);
            }
            return most;
        }
    }
}
