package io.github.petitionkit.file.xlsx;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * A date as the number of days since 1900 or since 1904, whichever the workbook counts from. In the system of 1900, the
 * 60th day is 29 February 1900, which never was. Source: ECMA-376, part 1, 18.17.4.1.
 */
final class SerialDate {
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate BEGIN_1904 = LocalDate.of(1904, 1, 1);
    private static final int LEAP_DAY = 60;
    private static final int END = 2_958_466;
    private static final long MILLISECONDS = 86_400_000;

    private SerialDate() {}

    /** Returns whether a number can be a date of Excel, up to the year 9999. */
    static boolean isDate(double serial) {
        return serial >= 0 && serial < END;
    }

    /** Returns a day, a time of a day, or both, by ISO 8601, to the nearest millisecond. */
    static String text(double serial, boolean from1904) {
        long milliseconds = Math.round(serial * MILLISECONDS);
        long days = milliseconds / MILLISECONDS;
        LocalTime time = LocalTime.ofNanoOfDay(milliseconds % MILLISECONDS * 1_000_000);
        if (serial < 1 && days == 0 && !from1904) {
            return time.toString();
        }
        if (!from1904 && days == LEAP_DAY) {
            return "1900-02-29";
        }
        LocalDate day = from1904 ? BEGIN_1904.plusDays(days) : BEFORE_1900.plusDays(days > LEAP_DAY ? days - 1 : days);
        return time.equals(LocalTime.MIDNIGHT)
                ? day.toString()
                : LocalDateTime.of(day, time).toString();
    }
}
