package io.github.petitionkit.spring;

import io.github.petitionkit.identity.DisposableDomains;
import io.github.petitionkit.network.PublicSuffixes;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dates of the lists that checks use. An old list causes no additional holds: it lacks some disposable domains and
 * suffixes. Immutable.
 *
 * @param dates by the name of the list
 */
public record ListDates(Map<String, LocalDate> dates) {
    private static final Logger LOG = LoggerFactory.getLogger(ListDates.class);
    private static final int YEARS = 2;

    /** Copies the map. */
    public ListDates {
        dates = Map.copyOf(dates);
    }

    static ListDates of(DisposableDomains disposable, PublicSuffixes suffixes) {
        Map<String, LocalDate> dates = new TreeMap<>();
        disposable.date().ifPresent(date -> dates.put("disposable-domains", date));
        suffixes.date().ifPresent(date -> dates.put("public-suffixes", date));
        return new ListDates(dates);
    }

    /**
     * Returns the lists that are more than two years old.
     *
     * @param today the present day
     * @return the dates by the lists' names
     */
    public Map<String, LocalDate> outdated(LocalDate today) {
        Map<String, LocalDate> outdated = new TreeMap<>();
        dates.forEach((name, date) -> {
            if (date.plusYears(YEARS).isBefore(today)) {
                outdated.put(name, date);
            }
        });
        return outdated;
    }

    /** Logs a warning for each outdated list. */
    void warn(LocalDate today) {
        outdated(today)
                .forEach((name, date) ->
                        LOG.warn("The list {} dates from {}: update the library, or give a newer list", name, date));
    }
}
