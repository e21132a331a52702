package io.github.petitionkit.preset;

import io.github.petitionkit.place.Country;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The seats of the European Parliament for registrations from some day on, and their factor. The file of the tables
 * gives the sources.
 */
record ParliamentSeats(long factor, SortedMap<Country, Long> byState) {
    private static final String FILE = "european-parliament-seats.properties";
    private static final String FACTOR = "times";
    private static final String SUM = "seats";

    ParliamentSeats {
        byState = Collections.unmodifiableSortedMap(new TreeMap<>(byState));
    }

    static ParliamentSeats onRegistration(LocalDate day) {
        Map.Entry<LocalDate, ParliamentSeats> table = Tables.BY_FIRST_DAY.floorEntry(day);
        if (table == null) {
            throw new IllegalArgumentException(
                    "The minimums by member state are known for registrations from %s on, not for %s"
                            .formatted(Tables.BY_FIRST_DAY.firstKey(), day));
        }
        return table.getValue();
    }

    SortedMap<Country, Long> minimums() {
        SortedMap<Country, Long> minimums = new TreeMap<>();
        byState.forEach((state, seats) -> minimums.put(state, seats * factor));
        return Collections.unmodifiableSortedMap(minimums);
    }

    Country[] states() {
        return byState.keySet().toArray(Country[]::new);
    }

    /** A quarter of the member states, rounded up. */
    int quarterOfStates() {
        return (byState.size() + 3) / 4;
    }

    static ParliamentSeats parse(String line) {
        Map<String, Long> words = new TreeMap<>();
        for (String word : line.trim().split("\\s+", -1)) {
            int colon = word.indexOf(':');
            words.put(word.substring(0, colon), Long.valueOf(word.substring(colon + 1)));
        }
        long factor = Objects.requireNonNull(words.remove(FACTOR), FACTOR);
        long sum = Objects.requireNonNull(words.remove(SUM), SUM);
        SortedMap<Country, Long> byState = new TreeMap<>();
        words.forEach((state, seats) -> byState.put(Country.of(state), seats));
        long seats = byState.values().stream().mapToLong(Long::longValue).sum();
        if (seats != sum) {
            throw new IllegalStateException("The seats add up to %s instead of %s".formatted(seats, sum));
        }
        return new ParliamentSeats(factor, byState);
    }

    /** Loaded once, at first use. */
    private static final class Tables {
        static final NavigableMap<LocalDate, ParliamentSeats> BY_FIRST_DAY = read();

        private static NavigableMap<LocalDate, ParliamentSeats> read() {
            Properties lines = new Properties();
            try (InputStream stream = Objects.requireNonNull(ParliamentSeats.class.getResourceAsStream(FILE), FILE);
                    Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                lines.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + FILE + " from the library's own jar", e);
            }
            NavigableMap<LocalDate, ParliamentSeats> tables = new TreeMap<>();
            lines.stringPropertyNames()
                    .forEach(day -> tables.put(LocalDate.parse(day), parse(lines.getProperty(day, ""))));
            return tables;
        }
    }
}
