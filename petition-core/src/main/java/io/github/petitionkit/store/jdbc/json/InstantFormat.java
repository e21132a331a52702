package io.github.petitionkit.store.jdbc.json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Writes and parses instants in the format of {@link Instant#toString}, but faster for usual ones. */
public final class InstantFormat {
    private static final long YEAR_10000 = 253_402_300_800L;
    private static final int SECONDS_END = "2017-10-15T20:21:22".length();
    /** Most characters behind the seconds: a point, nine digits and the zone. */
    private static final int FRACTION = ".123456789Z".length();

    private static final int NOT_A_NUMBER = -1;

    private InstantFormat() {}

    public static String of(Instant at) {
        long second = at.getEpochSecond();
        return second > 0 && second < YEAR_10000 ? usual(second, at.getNano()) : at.toString();
    }

    private static String usual(long second, int nano) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(second, nano, ZoneOffset.UTC);
        byte[] text = new byte[SECONDS_END + FRACTION];
        put(text, 0, 4, time.getYear());
        put(text, 5, 7, time.getMonthValue());
        put(text, 8, 10, time.getDayOfMonth());
        put(text, 11, 13, time.getHour());
        put(text, 14, 16, time.getMinute());
        put(text, 17, SECONDS_END, time.getSecond());
        text[4] = '-';
        text[7] = '-';
        text[10] = 'T';
        text[13] = ':';
        text[16] = ':';
        int end = SECONDS_END;
        if (nano > 0) {
            int digits = 9;
            int shown = nano;
            while (shown % 1_000 == 0) {
                digits -= 3;
                shown /= 1_000;
            }
            text[end] = '.';
            put(text, end + 1, end + 1 + digits, shown);
            end += 1 + digits;
        }
        text[end] = 'Z';
        return new String(text, 0, end + 1, StandardCharsets.ISO_8859_1);
    }

    private static void put(byte[] text, int from, int to, int number) {
        int rest = number;
        for (int at = to - 1; at >= from; at--) {
            text[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /**
     * Parses the text of {@link #of}, and any other that {@link Instant#parse} accepts.
     *
     * @throws java.time.DateTimeException if it is not an instant
     */
    static Instant read(String text) {
        int end = text.length() - 1;
        if (end < SECONDS_END || text.charAt(10) != 'T' || text.charAt(end) != 'Z') {
            return Instant.parse(text);
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, SECONDS_END);
        int nano = nano(text, end);
        boolean usual = (year | month | day | minute | nano) >= 0
                && 0 <= hour
                && hour < 24
                && 0 <= second
                && second < 60
                && isPunctuated(text);
        return usual
                ? LocalDateTime.of(year, month, day, hour, minute, second, nano).toInstant(ZoneOffset.UTC)
                : Instant.parse(text);
    }

    private static boolean isPunctuated(String text) {
        return text.charAt(4) == '-' && text.charAt(7) == '-' && text.charAt(13) == ':' && text.charAt(16) == ':';
    }

    private static int nano(String text, int end) {
        if (end == SECONDS_END) {
            return 0;
        }
        int digits = end - SECONDS_END - 1;
        int nano = text.charAt(SECONDS_END) == '.' && digits > 0 && digits <= 9
                ? number(text, SECONDS_END + 1, end)
                : NOT_A_NUMBER;
        for (int digit = digits; digit < 9; digit++) {
            nano *= 10;
        }
        return nano;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return NOT_A_NUMBER;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
