package io.github.petitionkit.fraud.check;

import io.github.petitionkit.data.DataFile;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Letters that look alike, by {@code confusables.txt} of Unicode Technical Standard 39. Loaded at first use. A host's file
 * has the form of the published one, of which the first two fields are read.
 */
final class LookAlikes {
    private static final String FILE = "confusables.txt";
    private static final int HEXADECIMAL = 16;
    private static final Map<Integer, String> PROTOTYPES = read(DataFile.beside(LookAlikes.class, FILE));

    private LookAlikes() {}

    static Map<Integer, String> read(DataFile file) {
        Map<Integer, String> prototypes = new HashMap<>(2 * file.size());
        file.forEach(line -> {
            String[] fields = line.split(";", -1);
            if (fields.length < 2) {
                throw new IllegalArgumentException("give a character and what it looks like, as in 0430;0061");
            }
            prototypes.put(code(fields[0].strip()), text(fields[1].strip()));
        });
        return Map.copyOf(prototypes);
    }

    private static String text(String codes) {
        StringBuilder text = new StringBuilder();
        for (String each : codes.split(" +", -1)) {
            text.appendCodePoint(code(each));
        }
        return text.toString();
    }

    private static int code(String hexadecimal) {
        int code = Integer.parseInt(hexadecimal, HEXADECIMAL);
        if (!Character.isValidCodePoint(code)) {
            throw new IllegalArgumentException(hexadecimal + " is no character of Unicode");
        }
        return code;
    }

    /** {@return whether a letter of another script looks like one of the letters a to z} */
    static boolean looksLatin(int letter) {
        String prototype = PROTOTYPES.get(letter);
        return prototype != null && isAsciiLetter(prototype) && isOfAnotherScript(letter);
    }

    private static boolean isAsciiLetter(String text) {
        char first = text.charAt(0);
        return text.length() == 1 && ((first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z'));
    }

    private static boolean isOfAnotherScript(int letter) {
        return switch (UnicodeScript.of(letter)) {
            case LATIN, COMMON, INHERITED -> false;
            default -> true;
        };
    }

    /** {@return the skeleton of section 4 of the standard, which is equal for texts that look the same} */
    static String skeleton(String text) {
        String decomposed = Normalizer.normalize(text, Form.NFD);
        StringBuilder skeleton = new StringBuilder(decomposed.length());
        int character;
        for (int at = 0; at < decomposed.length(); at += Character.charCount(character)) {
            character = decomposed.codePointAt(at);
            @Nullable String prototype = PROTOTYPES.get(character);
            if (prototype == null) {
                skeleton.appendCodePoint(character);
            } else {
                skeleton.append(prototype);
            }
        }
        return Normalizer.normalize(skeleton, Form.NFD);
    }
}
