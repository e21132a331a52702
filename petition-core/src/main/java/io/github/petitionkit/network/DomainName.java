package io.github.petitionkit.network;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Host names in the form of the DNS: ASCII, lower case, labels of 1 to 63 letters, digits and inner hyphens (RFC 1123,
 * 2.1). Names in other scripts, and encoded ones, are converted by Unicode Technical Standard 46, non-transitional, so
 * that {@code straße.example} and {@code strasse.example} differ, as in registries.
 */
public final class DomainName {
    private static final String ENCODED = "xn--";
    private static final char UNREADABLE = '\uFFFD';
    private static final int MAX_LENGTH = 253;
    private static final int MAX_LABEL = 63;

    private DomainName() {}

    /**
     * Converts a mail domain.
     *
     * @param text any text, in any script
     * @return its ASCII form in lower case; {@code null} if it is not a mail domain: a single label, a top-level label that
     *     is not of letters (RFC 1123, 2.1; ICANN gives out no others), or a U+FFFD, which another program wrote for
     *     a character that it could not read
     */
    public static @Nullable String mailDomain(String text) {
        if (isOrdinary(text)) {
            return text;
        }
        String name = hostName(text);
        if (name == null || text.indexOf(UNREADABLE) >= 0) {
            return null;
        }
        int top = name.lastIndexOf('.') + 1;
        return top > 0 && isTopLevel(name, top) ? name : null;
    }

    /**
     * Returns whether a text is certainly a mail domain in its ASCII form, as most are: small letters, digits and single
     * hyphens. Written as one pass, because it runs several times for every signature.
     */
    private static boolean isOrdinary(String text) {
        int label = 0;
        boolean letters = true;
        char before = '.';
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            boolean letter = each >= 'a' && each <= 'z';
            boolean separator = each == '.' || each == '-';
            boolean behindSeparator = before == '.' || before == '-';
            boolean fits = letter || (separator ? !behindSeparator : each >= '0' && each <= '9');
            if (!fits || at - label > MAX_LABEL) {
                return false;
            }
            boolean begins = each == '.';
            letters = begins || (letters && letter);
            label = begins ? at + 1 : label;
            before = each;
        }
        return label > 0
                && letters
                && before != '.'
                && text.length() - label <= MAX_LABEL
                && text.length() <= MAX_LENGTH;
    }

    /**
     * Converts a valid mail domain.
     *
     * @param mailDomain a text for which {@link #mailDomain} does not return {@code null}
     * @return its ASCII form in lower case
     * @throws IllegalArgumentException if it is not a mail domain; text in ASCII is not checked
     */
    public static String ascii(String mailDomain) {
        if (isAscii(Objects.requireNonNull(mailDomain, "mailDomain"))) {
            return mailDomain.toLowerCase(Locale.ROOT);
        }
        String name = mailDomain(mailDomain);
        if (name == null) {
            throw new IllegalArgumentException(
                    "Not a mail domain (%s characters): ask mailDomain() before".formatted(mailDomain.length()));
        }
        return name;
    }

    /**
     * Converts a host name of one or more labels.
     *
     * @param text any text, in any script
     * @return its ASCII form in lower case; {@code null} if it is not a host name
     */
    public static @Nullable String hostName(String text) {
        boolean plain = isAscii(text) && !isEncoded(text);
        if (!plain) {
            return Idna.toAscii(text);
        }
        return areLabels(text) ? text.toLowerCase(Locale.ROOT) : null;
    }

    /**
     * Returns whether host names have a character as it is: a letter, digit, mark or symbol by Unicode 16, also where the
     * Java platform has an older version. Disallowed characters and those that are mapped to others are not.
     *
     * @param character a code point
     * @return {@code true} if it is valid by UTS 46
     */
    public static boolean allows(int character) {
        return IdnaData.standard().isValid(character);
    }

    /** Returns whether a label begins with {@code xn--}; other ASCII labels are already in the form of the DNS. */
    private static boolean isEncoded(String ascii) {
        for (int hyphens = ascii.indexOf("--"); hyphens >= 0; hyphens = ascii.indexOf("--", hyphens + 1)) {
            int start = hyphens - 2;
            boolean beginsLabel = start == 0 || (start > 0 && ascii.charAt(start - 1) == '.');
            if (beginsLabel && ascii.regionMatches(true, start, "xn", 0, 2)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static boolean areLabels(String ascii) {
        if (ascii.length() > MAX_LENGTH) {
            return false;
        }
        int start = 0;
        for (int i = 0; i <= ascii.length(); i++) {
            if (i == ascii.length() || ascii.charAt(i) == '.') {
                boolean hyphened = i > start && (ascii.charAt(start) == '-' || ascii.charAt(i - 1) == '-');
                if (i == start || i - start > MAX_LABEL || hyphened) {
                    return false;
                }
                start = i + 1;
            } else if (!isLetterDigitOrHyphen(ascii.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterDigitOrHyphen(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || character == '-';
    }

    private static boolean isTopLevel(String name, int start) {
        if (name.startsWith(ENCODED, start)) {
            String label = Punycode.decode(name.substring(start + ENCODED.length()));
            return label != null && label.codePoints().allMatch(DomainName::isLetterOrMark);
        }
        for (int at = start; at < name.length(); at++) {
            if (name.charAt(at) < 'a' || name.charAt(at) > 'z') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isLetter(character) || character == 0x200C || character == 0x200D;
        };
    }
}
