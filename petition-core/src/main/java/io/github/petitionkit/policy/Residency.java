package io.github.petitionkit.policy;

import io.github.petitionkit.place.Area;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The rule for where a signer must live. Other conditions (age, membership) are eligibility rules of the host.
 *
 * @param countries the countries whose residents may sign; empty for all
 * @param regions the regions whose residents may sign; empty for all
 */
public record Residency(Set<Country> countries, Set<Region> regions) {
    /** Anyone, anywhere. */
    public static final Residency ANYONE = new Residency(Set.of(), Set.of());

    /** Copies the sets. Requires that two-letter country codes are in ISO 3166-1. */
    public Residency {
        countries = Collections.unmodifiableSet(new TreeSet<>(countries));
        regions = Collections.unmodifiableSet(new TreeSet<>(regions));
        for (Country country : countries) {
            if (!ReachabilityCheck.isKnown(country)) {
                throw new IllegalArgumentException(
                        country.code() + " is not a country of ISO 3166-1; correct the code");
            }
        }
    }

    /**
     * Allows the residents of some countries or regions only.
     *
     * @param areas at least one
     * @return the rule
     */
    public static Residency residentsOf(Area... areas) {
        if (areas.length == 0) {
            throw new IllegalArgumentException("Name at least one country or region, or use ANYONE");
        }
        return new Residency(only(Country.class, areas), only(Region.class, areas));
    }

    private static <A extends Area> Set<A> only(Class<A> kind, Area... areas) {
        return Arrays.stream(areas).filter(kind::isInstance).map(kind::cast).collect(Collectors.toSet());
    }

    /** {@return the codes of the countries in order, for a message to the visitor} */
    public String countryCodes() {
        return new TreeSet<>(countries).stream().map(Country::code).collect(Collectors.joining(", "));
    }
}
