package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.list.GeoIp;
import java.util.List;
import java.util.Objects;

/**
 * Notices that the IP address is in another country than the signer gave. The signal is weak, because people travel,
 * and many use relays.
 *
 * @param geoIp finds the country of an address
 */
public record CountryMismatchCheck(GeoIp geoIp) implements FraudCheck {
    private static final List<Signal> MISMATCH = List.of(new Signal(
            "country-mismatch", 15, "The request came from another country than the one stated", "Sign from there"));

    /** Rejects {@code null}. */
    public CountryMismatchCheck {
        Objects.requireNonNull(geoIp, "geoIp");
    }

    @Override
    public List<Signal> assess(Attempt attempt) {
        return attempt.ip()
                .flatMap(geoIp::country)
                .filter(country -> !country.equals(attempt.signer().livesIn()))
                .map(country -> MISMATCH)
                .orElse(List.of());
    }
}
