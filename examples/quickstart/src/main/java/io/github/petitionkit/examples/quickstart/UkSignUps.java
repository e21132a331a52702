package io.github.petitionkit.examples.quickstart;

import io.github.petitionkit.jackson.uk.UkAttributes;
import io.github.petitionkit.jackson.uk.UkPetition;
import io.github.petitionkit.jackson.uk.UkRemark;
import io.github.petitionkit.place.Country;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Generates sign-ups in the proportions of a petition on the UK Parliament's site, from its public JSON.
 *
 * @param petition the published petition
 * @param openedAt when it opened
 * @param countries signatures by country code
 * @param constituencies signatures by constituency code
 */
record UkSignUps(UkPetition petition, Instant openedAt, Map<String, Long> countries, Map<String, Long> constituencies) {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().findAndAddModules().build();

    static UkSignUps read(Path file) throws IOException {
        try {
            UkPetition petition = MAPPER.readValue(Files.readAllBytes(file), UkPetition.class);
            UkAttributes attributes = petition.attributes();
            Instant opened = attributes.openedAt();
            if (opened == null) {
                throw new BadInputException(
                        "This petition has not been published: data.attributes.opened_at is missing");
            }
            return new UkSignUps(
                    petition,
                    opened,
                    counts(
                            attributes.signaturesByCountry(),
                            UkAttributes.CountryCount::code,
                            UkAttributes.CountryCount::signatureCount),
                    counts(
                            attributes.signaturesByConstituency(),
                            UkAttributes.ConstituencyCount::onsCode,
                            UkAttributes.ConstituencyCount::signatureCount));
        } catch (StreamReadException unreadable) {
            throw new BadInputException("This is no JSON: " + unreadable.getOriginalMessage());
        } catch (JacksonException other) {
            throw new BadInputException("This JSON is not that of a published petition: " + other.getOriginalMessage());
        }
    }

    private static <T> Map<String, Long> counts(List<T> rows, Function<T, String> code, ToLongFunction<T> count) {
        Map<String, Long> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.merge(code.apply(row), count.applyAsLong(row), Long::sum));
        return counts;
    }

    String title() {
        return petition.attributes().action();
    }

    /** Returns the inconsistencies of the figures as texts. */
    List<String> remarks() {
        return petition.remarks().stream().map(UkSignUps::text).toList();
    }

    private static String text(UkRemark remark) {
        if (remark instanceof UkRemark.CodeOutsideIso outside) {
            return text(
                    "%s (%,d signatures) is no country code of ISO 3166-1, so its sign-ups are refused",
                    outside.code(), outside.signatures());
        }
        if (remark instanceof UkRemark.CountriesDisagree countries) {
            return text("The countries add up to %,d, the total says %,d", countries.sum(), countries.total());
        }
        if (remark instanceof UkRemark.ConstituenciesDisagree constituencies) {
            return text(
                    "The constituencies add up to %,d, the United Kingdom has %,d",
                    constituencies.sum(), constituencies.unitedKingdom());
        }
        return text("%s is listed more than once; its counts are added up", ((UkRemark.CodeTwice) remark).code());
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ENGLISH, format, values);
    }

    /** Generates a number of sign-ups in the same proportions, each confirmed at once, spread evenly over ten days. */
    List<Line> signUps(int signatures) {
        List<String> codes = spread(apportioned(countries, signatures));
        List<String> regions = spread(apportioned(
                constituencies, (int) codes.stream().filter("GB"::equals).count()));
        Duration between = Duration.ofDays(10).dividedBy(signatures);
        List<Line> lines = new ArrayList<>(2 * codes.size());
        int british = 0;
        for (int i = 0; i < codes.size(); i++) {
            Instant at = openedAt.plus(between.multipliedBy(i));
            Map<String, String> fields = new HashMap<>();
            fields.put("name", "Signer Number " + i);
            fields.put("email", "signer" + i + "@example.org");
            fields.put("country", codes.get(i));
            fields.put("user_agent", "Browser");
            if (codes.get(i).equals("GB") && british < regions.size()) {
                fields.put("region", regions.get(british++));
            }
            lines.add(new Line.Entry(2L * i + 1, at, "sign", "s" + i, fields));
            if (Country.isIso(codes.get(i))) {
                lines.add(new Line.Entry(2L * i + 2, at, "confirm", "s" + i, Map.of()));
            }
        }
        return lines;
    }

    /** Returns whole numbers in the given proportions with an exact sum, by the method of largest remainders. */
    static Map<String, Integer> apportioned(Map<String, Long> counts, int seats) {
        long sum = Math.max(1, sum(counts));
        Map<String, Integer> shares = new LinkedHashMap<>();
        Map<Long, List<String>> byRemainder = new TreeMap<>(Comparator.reverseOrder());
        counts.forEach((code, count) -> {
            shares.put(code, Math.toIntExact(count * seats / sum));
            byRemainder
                    .computeIfAbsent(count * seats % sum, remainder -> new ArrayList<>())
                    .add(code);
        });
        int left = counts.isEmpty()
                ? 0
                : seats - shares.values().stream().mapToInt(Integer::intValue).sum();
        byRemainder.values().stream()
                .flatMap(List::stream)
                .limit(left)
                .forEach(code -> shares.merge(code, 1, Integer::sum));
        return shares;
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns each code in proportion to its share, evenly mixed. */
    private static List<String> spread(Map<String, Integer> shares) {
        record At(double place, String code) {}
        List<At> places = new ArrayList<>();
        shares.forEach((code, share) -> {
            for (int i = 0; i < share; i++) {
                places.add(new At((i + 0.5) / share, code));
            }
        });
        places.sort(Comparator.comparingDouble(At::place));
        return places.stream().map(At::code).toList();
    }
}
