package io.github.petitionkit.text;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the address in what is pasted with it by mail programs, pages and telephones: {@code Ada <ada@example.org>},
 * {@code ada@example.org (Ada)}, a link of Markdown, {@code mailto:} with its slashes and its subject, marks of quotation and
 * emphasis, brackets that HTML has escaped, and punctuation at the end. The time is linear.
 */
final class PastedAddress {
    private static final String[] LABELS = {"mailto:", "smtp:", "e-mail:", "email:", "mail:"};
    /** No address begins with one of these. */
    private static final String IN_FRONT = " <([“‘«„‹「";
    /** No address ends with one of these. */
    private static final String BEHIND = " .,;:!?。、>)]”’»“›」";
    /** An address may begin with one of these, and none ends with it. */
    private static final String AROUND = "\"'`*_";
    /** No address has one of these. */
    private static final String NEVER = " \",;:<>()[]“”‘’«»„";

    private PastedAddress() {}

    /** Returns the address alone; the same text if it is an address alone, or if there is no address in a known form. */
    static String bare(String text) {
        if (isPlain(text)) {
            return text;
        }
        String shown = text.indexOf('&') < 0 ? text : unescaped(text);
        int link = shown.lastIndexOf("](");
        int bracket = shown.indexOf('<');
        int remark = shown.indexOf('(', 1);
        String found = null;
        if (link >= 0) {
            found = address(shown, link + 2, shown.length());
        } else if (bracket >= 0) {
            found = address(shown, bracket + 1, shown.length());
        } else if (remark > 0) {
            found = besideRemark(shown, remark);
        }
        found = found == null ? address(shown, 0, shown.length()) : found;
        return found == null ? text : found;
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
                .replace("&#64;", "@");
    }

    private static @Nullable String address(String text, int start, int end) {
        int from = start;
        int to = end;
        boolean labelled = false;
        while (from < to) {
            int label = labelled ? 0 : labelLength(text, from);
            if (label > 0) {
                labelled = true;
                from += label;
                to = beforeQuery(text, from, to);
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
        return isAlone(text, from, to) ? text.substring(from, to) : null;
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
        return 0;
    }

    private static int beforeQuery(String text, int from, int to) {
        int query = text.indexOf('?', from);
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
