package io.github.petitionkit.examples.site.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Translates the evidence of fraud checks and sweeps, which the library writes in English. {@code evidence.properties} has
 * its sentences with a place for each figure, the files of the other languages have the same sentences in theirs. A place
 * may hold words that are translated in turn.
 */
final class Evidence {
    private static final String FILES = "evidence";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final ResourceBundle.Control OWN_FILE_OR_ENGLISH =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final List<Sentence> sentences;
    private final Map<Locale, ResourceBundle> languages = new ConcurrentHashMap<>();

    Evidence() {
        ResourceBundle english = in(Locale.ROOT);
        sentences = english.keySet().stream()
                .map(key -> Sentence.of(key, english.getString(key)))
                .toList();
    }

    private record Sentence(String key, Pattern form) {
        static Sentence of(String key, String english) {
            return new Sentence(key, Pattern.compile(filled(english, Pattern::quote, place -> "(.+)")));
        }
    }

    /**
     * Returns a text in a language.
     *
     * @param text the text as the library writes it
     * @param language the language
     * @return the text there; empty for one that is not known, such as that of a host's own check
     */
    Optional<String> translated(String text, Locale language) {
        for (Sentence sentence : sentences) {
            Matcher found = sentence.form().matcher(text);
            if (found.matches()) {
                return translation(sentence.key(), language)
                        .map(there -> filled(there, words -> words, place -> {
                            String held = found.group(place + 1);
                            return translated(held, language).orElse(held);
                        }));
            }
        }
        return Optional.empty();
    }

    private Optional<String> translation(String key, Locale language) {
        try {
            return Optional.of(languages.computeIfAbsent(language, Evidence::in).getString(key));
        } catch (MissingResourceException notYet) {
            return Optional.empty();
        }
    }

    private static ResourceBundle in(Locale language) {
        return ResourceBundle.getBundle(FILES, language, OWN_FILE_OR_ENGLISH);
    }

    private static String filled(String sentence, UnaryOperator<String> words, IntFunction<String> places) {
        StringBuilder filled = new StringBuilder();
        int end = 0;
        for (MatchResult place : PLACE.matcher(sentence).results().toList()) {
            filled.append(words.apply(sentence.substring(end, place.start())));
            filled.append(places.apply(Integer.parseInt(place.group(1))));
            end = place.end();
        }
        return filled.append(words.apply(sentence.substring(end))).toString();
    }
}
