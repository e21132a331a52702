package io.github.petitionkit.benchmarks.fraud;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A country of the world: what people are called there, where they have their mailboxes, and how they make addresses. */
record Place(
        String country,
        boolean familyFirst,
        boolean heldOut,
        double shared,
        List<Word> given,
        List<Word> family,
        List<String> domains,
        List<String> ways,
        Towns towns) {
    private static final String FILE = "countries.txt";

    /** A name as it is written and in Latin letters. */
    record Word(String written, String latin) {
        static Word of(String text) {
            int slash = text.indexOf('/');
            return slash < 0
                    ? new Word(text, latin(text))
                    : new Word(text.substring(0, slash), text.substring(slash + 1));
        }

        private static String latin(String text) {
            String plain =
                    text.replace("ł", "l").replace("Ł", "l").replace("ß", "ss").replace("ø", "o");
            return Normalizer.normalize(plain, Normalizer.Form.NFD)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z]", "");
        }
    }

    static Map<String, Place> all() {
        Map<String, Place> places = new LinkedHashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Place.class.getResourceAsStream(FILE), FILE), StandardCharsets.UTF_8))) {
            List<String> lines =
                    reader.lines().filter(line -> !line.startsWith("#")).toList();
            for (int at = 0; at < lines.size(); at += 5) {
                Place place = of(lines.subList(at, at + 5));
                places.put(place.country, place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
        return places;
    }

    private static Place of(List<String> lines) {
        String[] head = lines.get(0).split(" ", -1);
        return new Place(
                head[0],
                head[1].equals("family-first"),
                head[2].equals("held-out"),
                Double.parseDouble(head[3]),
                words(lines.get(1)),
                words(lines.get(2)),
                weighed(lines.get(3)),
                weighed(lines.get(4)),
                Towns.of(head[0]));
    }

    private static List<Word> words(String line) {
        return rest(line).stream().map(Word::of).toList();
    }

    /** Each as often as its weight says. */
    private static List<String> weighed(String line) {
        List<String> all = new ArrayList<>();
        for (String each : rest(line)) {
            int colon = each.lastIndexOf(':');
            for (int time = Integer.parseInt(each.substring(colon + 1)); time > 0; time--) {
                all.add(each.substring(0, colon));
            }
        }
        return all;
    }

    private static List<String> rest(String line) {
        return List.of(line.substring(line.indexOf(' ') + 1).split(" ", -1));
    }
}
