package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.list.GeoIp;
import io.github.petitionkit.place.Country;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs different checks for different countries. A rate that is ordinary at home can be suspicious from elsewhere. The
 * country is that of the IP address.
 *
 * @param geoIp finds the country of an address
 * @param checks the checks for attempts from a country
 * @param elsewhere the checks for all other attempts, also for those from an unknown country
 */
public record ByCountryCheck(GeoIp geoIp, Map<Country, List<FraudCheck>> checks, List<FraudCheck> elsewhere)
        implements FraudCheck {
    /** Copies the checks. */
    public ByCountryCheck {
        Objects.requireNonNull(geoIp, "geoIp");
        checks = checks.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
        elsewhere = List.copyOf(elsewhere);
    }

    @Override
    public List<Signal> assess(Attempt attempt) {
        List<Signal> signals = new ArrayList<>(0);
        of(attempt).forEach(check -> signals.addAll(check.assess(attempt)));
        return signals;
    }

    @Override
    public List<Signal> assessConfirmed(ConfirmedAttempt confirmed) {
        List<Signal> signals = new ArrayList<>(0);
        of(confirmed.attempt()).forEach(check -> signals.addAll(check.assessConfirmed(confirmed)));
        return signals;
    }

    private List<FraudCheck> of(Attempt attempt) {
        return attempt.ip().flatMap(geoIp::country).map(this::of).orElse(elsewhere);
    }

    @Override
    public boolean comparesAttempts() {
        return Stream.concat(checks.values().stream().flatMap(List::stream), elsewhere.stream())
                .anyMatch(FraudCheck::comparesAttempts);
    }

    private List<FraudCheck> of(Country country) {
        return checks.getOrDefault(country, elsewhere);
    }
}
