package io.github.petitionkit.network;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Converts host names in all scripts to the form of the DNS: Unicode Technical Standard 46, non-transitional, with all
 * of its checks (UseSTD3ASCIIRules, CheckHyphens, CheckBidi, CheckJoiners, VerifyDnsLength). So ß is a separate letter,
 * as in registries since 2010. The time is linear in the length.
 */
final class Idna {
    private static final String PREFIX = "xn--";
    private static final int LONGEST_LABEL = 63;
    /** The most UTF-16 code units of a label: each code point takes one character of its ASCII form at least. */
    private static final int LONGEST_READ = 2 * LONGEST_LABEL;

    private static final int LONGEST_NAME = 253;
    /**
     * The maximum input length: a longer text cannot be mapped to a valid name, because only ignored characters shrink
     * it.
     */
    private static final int LONGEST_TYPED = 4 * LONGEST_NAME;

    private Idna() {}

    /** Returns the ASCII form of a name, or {@code null} if it has none. */
    static @Nullable String toAscii(String text) {
        IdnaData data = IdnaData.standard();
        String mapped = text.length() > LONGEST_TYPED ? null : mapped(text, data);
        if (mapped == null) {
            return null;
        }
        List<String> labels = new ArrayList<>();
        StringBuilder ascii = new StringBuilder();
        for (String label : mapped.split("\\.", -1)) {
            boolean encoded = label.startsWith(PREFIX);
            String read = encoded ? decoded(label) : label;
            if (read == null || read.length() > LONGEST_READ || !isValid(read, data)) {
                return null;
            }
            labels.add(read);
            String written = isAscii(read) ? read : PREFIX + Punycode.encode(read);
            if (written.isEmpty() || written.length() > LONGEST_LABEL) {
                return null;
            }
            ascii.append(ascii.isEmpty() ? "" : ".").append(written);
        }
        boolean rightToLeft = labels.stream().anyMatch(label -> BidiRule.concerns(label, data));
        boolean valid = !rightToLeft || labels.stream().allMatch(label -> BidiRule.isMet(label, data));
        return valid && ascii.length() <= LONGEST_NAME ? ascii.toString() : null;
    }

    private static @Nullable String mapped(String text, IdnaData data) {
        StringBuilder mapped = new StringBuilder(text.length());
        int character;
        for (int at = 0; at < text.length(); at += Character.charCount(character)) {
            character = text.codePointAt(at);
            String to = data.mapped(character);
            if (to == null) {
                return null;
            }
            mapped.append(to);
        }
        return Normalizer.normalize(mapped, Form.NFC);
    }

    private static @Nullable String decoded(String label) {
        String text = Punycode.decode(label.substring(PREFIX.length()));
        boolean needless = text == null || isAscii(text) || !Normalizer.isNormalized(text, Form.NFC);
        return needless ? null : text;
    }

    /** The validity criteria of UTS 46, 4.1. */
    private static boolean isValid(String label, IdnaData data) {
        if (label.isEmpty()) {
            return false;
        }
        boolean hyphened =
                label.charAt(0) == '-' || label.charAt(label.length() - 1) == '-' || label.startsWith("--", 2);
        if (hyphened || data.isMark(label.codePointAt(0))) {
            return false;
        }
        int character;
        for (int at = 0; at < label.length(); at += Character.charCount(character)) {
            character = label.codePointAt(at);
            boolean allowed = character <= 0x7F ? isLetterDigitOrHyphen(character) : data.isValid(character);
            if (!allowed || !ContextJ.isMet(label, at, data)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterDigitOrHyphen(int ascii) {
        return (ascii >= 'a' && ascii <= 'z') || (ascii >= '0' && ascii <= '9') || ascii == '-';
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(each -> each <= 0x7F);
    }
}
