package io.github.petitionkit.network;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Punycode: encodes letters of all scripts in ASCII letters, digits and hyphens (RFC 3492). */
final class Punycode {
    private static final int BASE = 36;
    private static final int T_MIN = 1;
    private static final int T_MAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int INITIAL_BIAS = 72;
    private static final int INITIAL_N = 0x80;
    /** The maximum length of an encoded form: no label of the DNS has more, and the limit bounds the time. */
    private static final int LONGEST = 63;

    private Punycode() {}

    /** Returns the encoded form without the prefix {@code xn--}. The time grows with the square of the length. */
    static String encode(String label) {
        int[] input = label.codePoints().toArray();
        StringBuilder output = new StringBuilder();
        for (int each : input) {
            if (each < INITIAL_N) {
                output.append((char) each);
            }
        }
        int basic = output.length();
        int handled = basic;
        if (basic > 0) {
            output.append('-');
        }
        int n = INITIAL_N;
        int delta = 0;
        int bias = INITIAL_BIAS;
        while (handled < input.length) {
            int next = Integer.MAX_VALUE;
            for (int each : input) {
                next = each >= n ? Math.min(next, each) : next;
            }
            delta += (next - n) * (handled + 1);
            n = next;
            for (int each : input) {
                if (each < n) {
                    delta++;
                } else if (each == n) {
                    append(output, delta, bias);
                    bias = adapted(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }
            delta++;
            n++;
        }
        return output.toString();
    }

    private static void append(StringBuilder output, int delta, int bias) {
        int rest = delta;
        for (int k = BASE; rest >= threshold(k, bias); k += BASE) {
            int t = threshold(k, bias);
            output.append(digit(t + (rest - t) % (BASE - t)));
            rest = (rest - t) / (BASE - t);
        }
        output.append(digit(rest));
    }

    /** Returns the text of an encoded form without its prefix; {@code null} if it is malformed. */
    static @Nullable String decode(String encoded) {
        if (encoded.length() > LONGEST) {
            return null;
        }
        int hyphen = encoded.lastIndexOf('-');
        int[] output = new int[encoded.length() + 1];
        int length = Math.max(hyphen, 0);
        for (int at = 0; at < length; at++) {
            output[at] = encoded.charAt(at);
        }
        int n = INITIAL_N;
        int bias = INITIAL_BIAS;
        long place = 0;
        int at = hyphen + 1;
        while (at < encoded.length()) {
            long before = place;
            long weight = 1;
            for (int k = BASE; ; k += BASE) {
                int digit = at < encoded.length() ? value(encoded.charAt(at++)) : -1;
                place += digit * weight;
                if (digit < 0 || place > Integer.MAX_VALUE) {
                    return null;
                }
                int t = threshold(k, bias);
                if (digit < t) {
                    break;
                }
                weight *= BASE - t;
            }
            bias = adapted((int) (place - before), length + 1, before == 0);
            long letter = n + place / (length + 1);
            if (letter > Character.MAX_CODE_POINT || isHalf((int) letter)) {
                return null;
            }
            n = (int) letter;
            int insert = (int) (place % (length + 1));
            System.arraycopy(output, insert, output, insert + 1, length - insert);
            output[insert] = n;
            length++;
            place = insert + 1L;
        }
        return new String(Arrays.copyOf(output, length), 0, length);
    }

    private static boolean isHalf(int letter) {
        return letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
    }

    private static int threshold(int k, int bias) {
        return Math.max(T_MIN, Math.min(T_MAX, k - bias));
    }

    private static int adapted(int delta, int points, boolean first) {
        int rest = first ? delta / DAMP : delta / 2;
        rest += rest / points;
        int k = 0;
        while (rest > (BASE - T_MIN) * T_MAX / 2) {
            rest /= BASE - T_MIN;
            k += BASE;
        }
        return k + (BASE - T_MIN + 1) * rest / (rest + SKEW);
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }

    private static int value(char digit) {
        if (digit >= '0' && digit <= '9') {
            return digit - '0' + 26;
        }
        return digit >= 'a' && digit <= 'z' ? digit - 'a' : -1;
    }
}
