package io.github.petitionkit.policy;

import io.github.petitionkit.place.Country;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * How widely the sponsors of a petition have to be spread: they live in so many of some countries, such as seven member
 * states (Regulation (EU) 2019/788, Article 5(1)).
 *
 * @param needed the number of countries in which at least one sponsor lives, 1 or more
 * @param among the countries that count, at least {@code needed}
 */
public record SponsorCountries(int needed, Set<Country> among) {
    /** Copies the countries. Requires that enough of them count. */
    public SponsorCountries {
        among = Collections.unmodifiableSet(new TreeSet<>(among));
        if (needed < 1 || needed > among.size()) {
            throw new IllegalArgumentException(
                    "Sponsors from %s countries of %s are asked for; give 1 or more, and as many countries"
                            .formatted(needed, among.size()));
        }
    }

    /**
     * Returns in how many of the countries somebody lives.
     *
     * @param residences where sponsors live
     * @return the number
     */
    public int counted(Collection<Country> residences) {
        return (int) residences.stream().distinct().filter(among::contains).count();
    }
}
