package io.github.petitionkit.file;

import io.github.petitionkit.text.TextKind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a cell of a column of consents. An unreadable cell is a fault and never a consent. */
final class ConsentCell {
    private static final String GIVEN = "yes";
    private static final String VERSION = "yes:";
    private static final Set<String> YES = Set.of(
            GIVEN,
            "y",
            "true",
            "1",
            "x",
            "✓",
            "on",
            "ja",
            "j",
            "oui",
            "o",
            "sí",
            "si",
            "s",
            "sim",
            "tak",
            "t",
            "ie",
            "wahr",
            "vrai",
            "vero",
            "verdadero",
            "verdadeiro",
            "waar",
            "prawda",
            "opt-in",
            "agreed");
    private static final Set<String> NO = Set.of(
            "", "no", "n", "false", "f", "0", "-", "off", "nein", "non", "nee", "não", "nao", "nie", "na", "naddo",
            "falsch", "faux", "falso", "onwaar", "fałsz", "opt-out", "none", "null", "n/a");
    /** Zero as programs write it that make decimal numbers of a column of 0, 1 and nothing. */
    private static final Pattern ZERO = Pattern.compile("0+([.,]0*)?");
    /**
     * The syntax of versions: a number, perhaps behind a v, and another sign, as in v1, 1.0 and 2026-01. Nothing begins with a
     * word, because {@code unsubscribed-2026} and {@code no1} grant nothing; such a wording is written behind {@code yes:}.
     */
    private static final Pattern VERSIONS = Pattern.compile("(?=.*[1-9])(?=.*[^0-9])[Vv]?[0-9][A-Za-z0-9._-]{0,63}");

    private ConsentCell() {}

    /** Returns the version of the wording, which may be an empty text; no value without consent. */
    static Optional<String> wording(String cell) {
        String text = TextKind.CODE.clean(cell);
        String word = text.toLowerCase(Locale.ROOT);
        if (NO.contains(word) || ZERO.matcher(word).matches()) {
            return Optional.empty();
        } else if (YES.contains(word)) {
            return Optional.of("");
        } else if (word.startsWith(VERSION)) {
            return Optional.of(text.substring(VERSION.length()));
        } else if (VERSIONS.matcher(text).matches()) {
            return Optional.of(text);
        }
        throw new IllegalArgumentException(
                "Give yes, no, or the version of the wording that was agreed to, such as v1");
    }

    static String of(String wording) {
        if (wording.isEmpty()) {
            return GIVEN;
        }
        return VERSIONS.matcher(wording).matches() ? wording : VERSION + wording;
    }
}
