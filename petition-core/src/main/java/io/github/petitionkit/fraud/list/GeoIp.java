package io.github.petitionkit.fraud.list;

import io.github.petitionkit.network.IpAddress;
import io.github.petitionkit.place.Country;
import java.util.Optional;

/** Looks up the country of an IP address, for example in a GeoIP database. Must not block. */
@FunctionalInterface
public interface GeoIp {
    /** Knows no country. */
    GeoIp NONE = ip -> Optional.empty();

    /**
     * Looks an address up.
     *
     * @param ip the address
     * @return its country; empty if it is not known
     */
    Optional<Country> country(IpAddress ip);
}
