package io.github.petitionkit.file.encoding;

import io.github.petitionkit.data.DataFile;
import java.util.HashMap;
import java.util.Map;

/**
 * How probable letters are in the words of a language, behind each other. Learned from {@code words.txt}: words with letters
 * beyond ASCII.
 */
final class Language {
    static final char BEGIN = 0;
    static final char END = 1;

    /** How much the frequency of a letter alone weighs beside what follows what. */
    private static final double SMOOTHING = 5;

    private static final double RARE_LETTER = 1.0 / 32;

    private final Map<Integer, Integer> pairs = new HashMap<>();
    private final Map<Character, Integer> firsts = new HashMap<>();
    private final Map<Character, Integer> letters = new HashMap<>();
    private int all;

    /** The languages by their tag, read at the first use. */
    static Map<String, Language> all() {
        return Read.ALL;
    }

    private static final class Read {
        private static final Map<String, Language> ALL = read(DataFile.beside(Language.class, "words.txt"));

        private static Map<String, Language> read(DataFile file) {
            Map<String, Language> languages = new HashMap<>();
            file.forEach(line -> {
                String[] words = line.split(" ", -1);
                if (words.length < 2) {
                    throw new IllegalArgumentException("give a language and some of its words, as in de Köln Müller");
                }
                Language language = languages.computeIfAbsent(words[0], tag -> new Language());
                for (int i = 1; i < words.length; i++) {
                    language.learn(words[i]);
                }
            });
            return languages;
        }
    }

    private void learn(String word) {
        char before = BEGIN;
        for (int at = 0; at <= word.length(); at++) {
            char letter = at == word.length() ? END : small(word.charAt(at));
            pairs.merge(pair(before, letter), 1, Integer::sum);
            firsts.merge(before, 1, Integer::sum);
            letters.merge(letter, 1, Integer::sum);
            all++;
            before = letter;
        }
    }

    private static int pair(char before, char letter) {
        return before << Character.SIZE | letter;
    }

    /** Returns a letter in lower case, unless that is a letter of ASCII. */
    static char small(char letter) {
        char small = Character.toLowerCase(letter);
        return letter > 0x7F && small <= 0x7F ? letter : small;
    }

    /** Returns how probable a small letter, or the end, is behind another one, or the begin. */
    double share(char before, char letter) {
        double alone = (letters.getOrDefault(letter, 0) + RARE_LETTER) / (all + 2);
        return (pairs.getOrDefault(pair(before, letter), 0) + SMOOTHING * alone)
                / (firsts.getOrDefault(before, 0) + SMOOTHING);
    }

    /** Returns how frequent a letter is. */
    double share(char letter) {
        return (double) letters.getOrDefault(letter, 0) / all;
    }
}
