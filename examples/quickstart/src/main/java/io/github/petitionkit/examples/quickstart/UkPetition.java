package io.github.petitionkit.examples.quickstart;

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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The public JSON of a petition on the UK Parliament's site, as a source of sign-ups in its proportions.
 *
 * @param title what is asked
 * @param openedAt when it opened
 * @param total the site's total
 * @param countries signatures by country code
 * @param constituencies signatures by constituency code
 */
record UkPetition(
        String title, Instant openedAt, long total, Map<String, Long> countries, Map<String, Long> constituencies) {
    static UkPetition read(Path file) throws IOException {
        try {
            JsonNode attributes = JsonMapper.shared()
                    .readTree(Files.readAllBytes(file))
                    .path("data")
                    .path("attributes");
            Instant opened = SignUps.instant(attributes.path("opened_at").asString(""));
            if (!attributes.path("signatures_by_country").isArray() || opened == null) {
                throw new BadInputException(
                        "This JSON is not that of a published petition: data.attributes needs opened_at"
                                + " and signatures_by_country");
            }
            return new UkPetition(
                    attributes.path("action").asString("A petition"),
                    opened,
                    attributes.path("signature_count").asLong(0),
                    counts(attributes.path("signatures_by_country"), "code"),
                    counts(attributes.path("signatures_by_constituency"), "ons_code"));
        } catch (JacksonException unreadable) {
            throw new BadInputException("This is no JSON: " + unreadable.getOriginalMessage());
        }
    }

    private static Map<String, Long> counts(JsonNode rows, String code) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (JsonNode row : rows) {
            counts.merge(
                    row.path(code).asString("?"), row.path("signature_count").asLong(0), Long::sum);
        }
        return counts;
    }

    /** What is odd about the figures: kept as it is, and said. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        countries.forEach((code, count) -> {
            if (!Country.isIso(code)) {
                remarks.add(String.format(
                        Locale.ENGLISH,
                        "%s (%,d signatures) is no country code of ISO 3166-1, so its sign-ups are refused",
                        code,
                        count));
            }
        });
        long byCountry = sum(countries);
        if (byCountry != total) {
            remarks.add(
                    String.format(Locale.ENGLISH, "The countries add up to %,d, the total says %,d", byCountry, total));
        }
        long british = countries.getOrDefault("GB", 0L);
        if (!constituencies.isEmpty() && sum(constituencies) != british) {
            remarks.add(String.format(
                    Locale.ENGLISH,
                    "The constituencies add up to %,d, the United Kingdom has %,d",
                    sum(constituencies),
                    british));
        }
        return remarks;
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** So many sign-ups in the same proportions, each confirmed at once, spread evenly over ten days. */
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

    /** Whole numbers in the given proportions that add up exactly: the largest remainders get one more. */
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

    /** Each code as often as its share says, mixed evenly. */
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
