package io.github.petitionkit.fraud.list;

import io.github.petitionkit.network.IpAddress;
import io.github.petitionkit.place.Country;
import java.util.Optional;

/** Tells the country of an address on the Internet, as databases for that purpose do. Must not block. */
@FunctionalInterface
public interface GeoIp {
    /** Knows no country. */
    GeoIp NONE = ip -> Optional.empty();

    /**
     * Looks an address up.
     *
     * @param ip the address
     * @return its country; empty where that is not known
     */
    Optional<Country> country(IpAddress ip);
}
