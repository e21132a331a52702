package io.github.petitionkit.fraud.list;

import io.github.petitionkit.network.IpAddress;
import java.util.Objects;
import java.util.Optional;

/**
 * Knows who runs the network of an address, for example by a database of autonomous systems. Called from many threads; must
 * not block.
 */
@FunctionalInterface
public interface NetworkKinds {
    /** Knows no network. */
    NetworkKinds NONE = ip -> Optional.empty();

    /**
     * Looks an address up.
     *
     * @param ip the address
     * @return its network; empty if it is not known
     */
    Optional<Network> of(IpAddress ip);

    /** What stands behind the addresses of a network. */
    enum Kind {
        /** Computers that are rented out: data centres, and the exits of VPNs. */
        HOSTING,
        /** Lines to homes and offices. */
        RESIDENTIAL,
        /** Telephones, of which many share an address. */
        MOBILE,
        /** Schools, offices, authorities, and whatever is none of the others. */
        OTHER
    }

    /**
     * A network.
     *
     * @param asn the number of its autonomous system, 1 or more (RFC 6793)
     * @param kind what stands behind its addresses
     */
    record Network(long asn, Kind kind) {
        private static final long MOST = 0xFFFF_FFFFL;

        /** Requires a number of 32 bits, 1 or more. */
        public Network {
            Objects.requireNonNull(kind, "kind");
            if (asn < 1 || asn > MOST) {
                throw new IllegalArgumentException(
                        "An autonomous system has a number of 1 to %s, not %s".formatted(MOST, asn));
            }
        }
    }
}
