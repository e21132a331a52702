package io.github.petitionkit.file.xlsx;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of a workbook, in runs of different looks. Furigana, the reading of Japanese names, is not part of it. */
final class RichText {
    /** The maximum of a cell in Excel is 32,767; what is longer is cut, and its row is a fault. */
    static final int MOST_CHARACTERS = 65_536;

    /** A character that XML cannot hold, or an underscore that would begin one (ECMA-376, part 1, 22.9.2.19). */
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichText() {}

    /** Appends the text of the element that has begun, and moves to its end. */
    static void append(Xml xml, StringBuilder text) throws IOException {
        int outer = xml.depth() - 1;
        while (xml.nextBegin(outer)) {
            if (xml.name().equals("t")) {
                xml.appendText(text, MOST_CHARACTERS + 1);
            } else if (xml.name().equals("rPh")) {
                xml.appendText(text, 0);
            }
        }
    }

    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text).replaceAll(found -> {
                    char character = (char) Integer.parseInt(found.group(1), 16);
                    return Matcher.quoteReplacement(String.valueOf(character));
                })
                : text;
    }
}
