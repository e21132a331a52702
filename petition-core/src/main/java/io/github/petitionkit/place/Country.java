package io.github.petitionkit.place;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A country or territory. Most codes are of ISO 3166-1 alpha-2. Other codes are accepted, because published figures use
 * them, such as {@code BAT} for the British Antarctic Territory; {@link #isIso()} distinguishes them. Other codes in
 * official use are replaced by those of ISO: {@code EL} is {@code GR}, and {@code UK} is {@code GB}.
 *
 * @param code 2 or 3 letters A to Z; surrounding white space is removed, lower case becomes upper case
 */
public record Country(String code) implements Area, Comparable<Country> {
    private static final int LONGEST = 3;

    /**
     * Codes in official use that are not those of ISO 3166-1: the European Union's for Greece and the United Kingdom
     * (Interinstitutional Style Guide, 7.1.1), Metropolitan France, countries that have another name today (ISO 3166-3), and
     * islands and towns for which posts and customs have reserved a code, which Unicode CLDR lists beside the countries.
     */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            entry("EL", "GR"),
            entry("UK", "GB"),
            entry("FX", "FR"),
            entry("BU", "MM"),
            entry("TP", "TL"),
            entry("ZR", "CD"),
            entry("DD", "DE"),
            entry("AC", "SH"),
            entry("TA", "SH"),
            entry("DG", "IO"),
            entry("IC", "ES"),
            entry("EA", "ES"),
            entry("CP", "FR"));

    /** The assigned codes, and the user-assigned one that is in general use for Kosovo. */
    private static final Map<String, Country> ISO = Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XK"))
            .collect(Collectors.toUnmodifiableMap(code -> code, Country::new));

    /**
     * Normalises the code and requires 2 or 3 letters.
     *
     * @throws IllegalArgumentException if it is not 2 or 3 letters
     */
    public Country {
        String typed = Objects.requireNonNull(code, "code").strip();
        code = upperCase(typed);
        if (code.length() < 2 || code.length() > 3 || !isCapitals(code)) {
            throw new IllegalArgumentException(
                    "Not a country code (%s characters): give 2 or 3 letters A to Z, such as GB"
                            .formatted(typed.length()));
        }
        code = OTHERWISE.getOrDefault(code, code);
    }

    /**
     * Returns the country of a code.
     *
     * @param code 2 or 3 letters A to Z in either case
     * @return the country
     * @throws IllegalArgumentException if it is not 2 or 3 letters
     */
    public static Country of(String code) {
        Country iso = ISO.get(Objects.requireNonNull(code, "code"));
        return iso == null ? new Country(code) : iso;
    }

    /**
     * Returns whether a text is a code of ISO 3166-1 alpha-2, {@code XK}, or another in official use.
     *
     * @param code any text; surrounding white space and case do not matter
     * @return {@code true} if {@link #of} returns a country that {@linkplain #isIso() is ISO}
     */
    public static boolean isIso(String code) {
        String stripped = code.strip();
        if (ISO.containsKey(stripped)) {
            return true;
        }
        String raised = stripped.length() == 2 ? upperCase(stripped) : "";
        return ISO.containsKey(OTHERWISE.getOrDefault(raised, raised));
    }

    /** {@return whether the code is of ISO 3166-1 alpha-2, or {@code XK}} */
    public boolean isIso() {
        return ISO.containsKey(code);
    }

    /**
     * Returns the country's name.
     *
     * @param locale the reader's language
     * @return the name; the code if the Java platform has no name for it
     */
    public String displayName(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return isIso() ? new Locale.Builder().setRegion(code).build().getDisplayCountry(locale) : code;
    }

    /** Equal if the codes are; written out, because tables of countries ask for it a thousand times at the start. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Country country && code.equals(country.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** Orders by code. */
    @Override
    public int compareTo(Country other) {
        return code.compareTo(other.code);
    }

    /**
     * Returns a text with the letters of codes in upper case.
     *
     * @param code any text
     * @return the text; unchanged if it is longer than a code or has other letters, so that ß is not SS, and ıt not IT
     */
    public static String upperCase(String code) {
        if (code.length() > LONGEST || isCapitals(code)) {
            return code;
        }
        StringBuilder raised = new StringBuilder(LONGEST);
        for (int at = 0; at < code.length(); at++) {
            char letter = code.charAt(at);
            raised.append(letter >= 'a' && letter <= 'z' ? (char) (letter - 'a' + 'A') : letter);
        }
        String upper = raised.toString();
        return isCapitals(upper) ? upper : code;
    }

    private static boolean isCapitals(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < 'A' || text.charAt(at) > 'Z') {
                return false;
            }
        }
        return true;
    }
}
