package io.github.petitionkit.file.encoding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a part of a file tells of its encoding.
 *
 * @param words the words with bytes beyond ASCII, each once
 * @param countries the countries that it names by code, in cells or at the end of addresses
 */
record Sample(List<byte[]> words, Set<String> countries) {
    private static final int MOST_WORDS = 300;
    private static final int LONGEST_WORD = 60;
    private static final int FIRST_LETTER = 0x40;
    private static final Pattern COUNTRY = Pattern.compile(
            "(?<=[,;\\t|\"\\n])([A-Z]{2})(?=[,;\\t|\"\\r\\n])|@[\\w.-]{1,200}\\.([A-Za-z]{2})(?=[,;\\t|\"\\s])");

    static Sample of(byte[] bytes) {
        return new Sample(words(bytes), countries(new String(bytes, StandardCharsets.ISO_8859_1)));
    }

    /** Splits where no character of any code page has a byte: at digits, spaces and the signs of files. */
    private static List<byte[]> words(byte[] bytes) {
        Set<String> words = new LinkedHashSet<>();
        int begin = 0;
        boolean isBeyondAscii = false;
        for (int at = 0; at <= bytes.length && words.size() < MOST_WORDS; at++) {
            if (at < bytes.length && (bytes[at] & 0xFF) >= FIRST_LETTER) {
                isBeyondAscii |= bytes[at] < 0;
                continue;
            }
            if (isBeyondAscii && at - begin <= LONGEST_WORD) {
                words.add(new String(bytes, begin, at - begin, StandardCharsets.ISO_8859_1));
            }
            begin = at + 1;
            isBeyondAscii = false;
        }
        return words.stream()
                .map(word -> word.getBytes(StandardCharsets.ISO_8859_1))
                .toList();
    }

    private static Set<String> countries(String text) {
        Set<String> countries = new LinkedHashSet<>();
        Set<String> codes = Set.copyOf(Arrays.asList(Locale.getISOCountries()));
        Matcher found = COUNTRY.matcher(text);
        while (found.find()) {
            String code = found.group(1) == null ? found.group(2).toUpperCase(Locale.ROOT) : found.group(1);
            if (codes.contains(code)) {
                countries.add(code);
            } else if (code.equals("UK")) {
                countries.add("GB");
            }
        }
        return countries;
    }
}
