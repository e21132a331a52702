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
 * The rule for where a signer must live, or whose citizen a signer must be. Other conditions (age, membership) are eligibility rules of the host.
 *
 * @param countries the countries whose residents, or citizens, may sign; empty for all
 * @param regions the regions whose residents may sign; empty for all
 * @param byNationality whether signatures are admitted and counted by the signer's nationality instead of the country
 *     of residence; requests must name it then
 */
public record Residency(Set<Country> countries, Set<Region> regions, boolean byNationality) {
    /** Anyone, anywhere. */
    public static final Residency ANYONE = new Residency(Set.of(), Set.of());

    /** Anyone, counted by nationality. */
    public static final Residency ANY_NATIONALITY = new Residency(Set.of(), Set.of(), true);

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
     * Makes a rule by residence.
     *
     * @param countries as the component
     * @param regions as the component
     */
    public Residency(Set<Country> countries, Set<Region> regions) {
        this(countries, regions, false);
    }

    /**
     * Allows the citizens of some countries only, wherever they live, and counts by nationality.
     *
     * @param countries at least one
     * @return the rule
     */
    public static Residency citizensOf(Country... countries) {
        if (countries.length == 0) {
            throw new IllegalArgumentException("Name at least one country, or use ANY_NATIONALITY");
        }
        return new Residency(Set.of(countries), Set.of(), true);
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
