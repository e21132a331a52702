package io.github.petitionkit.text;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the address in what is pasted with it by mail programs, pages and telephones: {@code Ada <ada@example.org>},
 * {@code ada@example.org (Ada)}, a link of Markdown, {@code mailto:} with its slashes and its subject, {@code E-mail:} in any
 * language, marks of quotation and emphasis, brackets that HTML has escaped, line breaks of HTML, and punctuation at the end.
 * An apostrophe that a telephone has made curly becomes straight, and its spaces around the at sign go, as do quotation marks
 * around a local part, which programs write where it has two dots in a row. The time is linear.
 */
final class PastedAddress {
    private static final String[] LABELS = {"mailto:", "smtp:", "e-mail:", "email:", "mail:"};
    /** No address begins with one of these. */
    private static final String IN_FRONT = " <([“‘«„‹「『【《〈";
    /** No address ends with one of these. */
    private static final String BEHIND = " .,;:!?。、…|/>)]”’»“›」』】》〉";
    /** An address may begin with one of these, and none ends with it. */
    private static final String AROUND = "\"'`*_";
    /** No address has one of these. */
    private static final String NEVER = " \",;:<>()[]“”‘’«»„";

    private static final int LONGEST_LABEL = 30;
    private static final int LAST_OF_ASCII = 0x7F;

    private PastedAddress() {}

    /** Returns the address alone; the same text if it is an address alone, or if there is no address in a known form. */
    static String bare(String text) {
        if (isPlain(text)) {
            return text;
        }
        String shown = withStraightApostrophes(joined(text.indexOf('&') < 0 ? text : unescaped(text)));
        int link = shown.lastIndexOf("](");
        int bracket = shown.indexOf('<');
        int remark = Math.max(shown.indexOf('(', 1), shown.indexOf(" [", 1));
        String found = null;
        if (link >= 0) {
            found = address(shown, link + 2, shown.length());
        } else if (bracket >= 0) {
            found = address(shown, bracket + 1, shown.length());
            found = found == null ? before(shown, bracket) : found;
        } else if (remark > 0) {
            found = besideRemark(shown, remark);
        }
        found = found == null ? address(shown, 0, shown.length()) : found;
        return found == null ? text : found;
    }

    /** Returns the address before a sign, if there is none behind it. */
    private static @Nullable String before(String text, int sign) {
        return text.indexOf('@', sign) < 0 ? address(text, 0, sign) : null;
    }

    /** Returns the address before a remark, or in it; {@code null} if there are two. */
    private static @Nullable String besideRemark(String text, int remark) {
        String before = address(text, 0, remark);
        String in = address(text, remark + 1, text.length());
        boolean alone = text.indexOf('@', remark) < 0 || Objects.equals(before, in);
        return before == null ? in : alone ? before : null;
    }

    /** Returns whether a text certainly has nothing around an address, as most texts. */
    private static boolean isPlain(String text) {
        int last = text.length() - 1;
        for (int at = 0; at <= last; at++) {
            char each = text.charAt(at);
            boolean joins = each == '.' || each == '@' || each == '-' || each == '_' || each == '+';
            if (joins ? at == 0 || at == last : !isAsciiLetterOrDigit(each)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAsciiLetterOrDigit(char each) {
        return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9');
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", " ")
                .replace("&#64;", "@");
    }

    /** Returns a text without the spaces that keyboards with word prediction put around an at sign. */
    private static String joined(String text) {
        int at = text.indexOf('@');
        int from = at > 0 && text.charAt(at - 1) == ' ' ? at - 1 : at;
        int to = text.startsWith(" ", at + 1) ? at + 2 : at + 1;
        return at < 0 || to - from == 1 ? text : text.substring(0, from) + '@' + text.substring(to);
    }

    private static String withStraightApostrophes(String text) {
        int end = text.indexOf('@');
        int curly = text.indexOf('’');
        if (curly < 0 || curly > end) {
            return text;
        }
        StringBuilder straight = new StringBuilder(text);
        for (int at = Math.max(1, curly); at < end - 1; at++) {
            boolean inWord = Character.isLetter(text.charAt(at - 1)) && Character.isLetter(text.charAt(at + 1));
            if (text.charAt(at) == '’' && inWord) {
                straight.setCharAt(at, '\'');
            }
        }
        return straight.toString();
    }

    private static @Nullable String address(String text, int start, int end) {
        int from = start;
        int to = beforeQuery(text, start, end);
        boolean labelled = false;
        while (from < to) {
            int label = labelled ? 0 : labelLength(text, from);
            if (label > 0) {
                labelled = true;
                from += label;
            } else if (IN_FRONT.indexOf(text.charAt(from)) >= 0) {
                from++;
            } else if (BEHIND.indexOf(text.charAt(to - 1)) >= 0) {
                to--;
            } else if (isAround(text, from, to)) {
                from++;
                to--;
            } else {
                break;
            }
        }
        return isAlone(text, from, to) ? text.substring(from, to) : unquoted(text, from, to);
    }

    /** Returns an address without the quotation marks around its local part, which change nothing (RFC 5321, section 4.1.2). */
    private static @Nullable String unquoted(String text, int from, int to) {
        int end = text.startsWith("\"", from) ? text.indexOf("\"@", from + 1) : -1;
        if (end < 0 || end > to - 2) {
            return null;
        }
        String plain = text.substring(from + 1, end) + text.substring(end + 1, to);
        return plain.indexOf('"') < 0 && plain.indexOf('\\') < 0 ? address(plain, 0, plain.length()) : null;
    }

    private static boolean isAround(String text, int from, int to) {
        return AROUND.indexOf(text.charAt(from)) >= 0 && text.charAt(from) == text.charAt(to - 1);
    }

    private static int labelLength(String text, int from) {
        for (String label : LABELS) {
            if (text.regionMatches(true, from, label, 0, label.length())) {
                int length = label.length();
                while (text.startsWith("/", from + length)) {
                    length++;
                }
                return length;
            }
        }
        return wordsLength(text, from);
    }

    /**
     * Returns the length of words and a colon, as forms have them before an address. After words in ASCII, which could be
     * the scheme of a web address, a space follows.
     */
    private static int wordsLength(String text, int from) {
        boolean ascii = true;
        int colon = from;
        while (colon < text.length() && text.charAt(colon) != ':') {
            char each = text.charAt(colon);
            boolean hyphen = Character.getType(each) == Character.DASH_PUNCTUATION;
            boolean word = Character.isLetter(each) || each == ' ' || hyphen || each == '.';
            if (!word || colon - from == LONGEST_LABEL) {
                return 0;
            }
            ascii &= each <= LAST_OF_ASCII;
            colon++;
        }
        if (colon == from || colon == text.length()) {
            return 0;
        }
        return !ascii || text.startsWith(" ", colon + 1) ? colon + 1 - from : 0;
    }

    /** Returns where a question mark ends an address: no domain has one. */
    private static int beforeQuery(String text, int from, int to) {
        int at = text.indexOf('@', from);
        int query = at < 0 ? -1 : text.indexOf('?', at);
        return query < 0 ? to : Math.min(to, query);
    }

    /** Returns whether a part has one at sign inside, and nothing that an address never has. */
    private static boolean isAlone(String text, int from, int to) {
        int at = text.indexOf('@', from);
        if (at <= from || at >= to - 1) {
            return false;
        }
        for (int each = from; each < to; each++) {
            char sign = text.charAt(each);
            if ((sign == '@' && each != at) || NEVER.indexOf(sign) >= 0) {
                return false;
            }
        }
        return true;
    }
}
