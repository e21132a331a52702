package io.github.petitionkit.file;

import io.github.petitionkit.text.TextKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a day or an instant: by ISO 8601, with the year first, with dots (the day first), or with slashes if their order
 * is known. A year of two digits is read if the order is known. Without an offset it is in the local time of a zone.
 */
final class DateCell {
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendPattern("[' ']")
            .optionalStart()
            .appendOffset("+HHMM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:mm", "Z")
            .optionalEnd()
            .optionalEnd()
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final String TIME = "(?:,?\\s+(?:(?:at|um|à|om|alle|a las)\\s+)?"
            + "(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:\\.(?<fraction>\\d{1,9}))?)?"
            + "(?:\\s*(?<half>[AaPp])\\.?\\s?[Mm]\\.?|\\s*(?:Uhr|h))?"
            + "(?:\\s*(?i:UTC|GMT)?(?<offset>[+-]\\d{2}:?\\d{2})(?:\\s\\([^)]*\\))?"
            + "|\\s*(?i:UTC|GMT)(?<hours>[+-]\\d{1,2})|(?<utc>\\s*(?i:UTC|GMT|Z))|\\s(?<zone>[A-Z]{3,4}))?)?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<a>\\d{4})[/.年년-]\\s?(?<b>\\d{1,2})[/.月월-]\\s?(?<c>\\d{1,2})[日일.]?" + TIME);
    private static final Pattern DIGITS = Pattern.compile("(?<a>(?:19|20)\\d{2})(?<b>\\d{2})(?<c>\\d{2})" + TIME);
    private static final Pattern DOTS =
            Pattern.compile("(?<a>\\d{1,2})\\.\\s?(?<b>\\d{1,2})\\.\\s?(?<c>\\d{4}|\\d{2})" + TIME);
    private static final Pattern DAY_AND_MONTH = Pattern.compile(
            "(?:\\p{L}{2,10}\\.?,?\\s+)?(?<a>\\d{1,2})(?:\\.|er|st|nd|rd|th|º)?[\\s-]\\s?(?:de\\s)?(?<b>\\p{L}{3,12})\\.?,?[\\s-](?:de\\s)?(?<c>\\d{4}|\\d{2})"
                    + TIME);
    private static final Pattern MONTH_AND_DAY = Pattern.compile(
            "(?:\\p{L}{2,10}\\.?,?\\s+)?(?<b>\\p{L}{3,12})\\.?\\s(?<a>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<c>\\d{4}|\\d{2})"
                    + TIME);
    private static final Pattern SLASHES =
            Pattern.compile("(?<a>\\d{1,2})[/-](?<b>\\d{1,2})[/-](?<c>\\d{4}|\\d{2})" + TIME);
    /** An offset without minutes, as databases write it. */
    private static final Pattern SHORT_OFFSET = Pattern.compile(":\\d{2}(\\.\\d+)?[+-]\\d{2}$");

    private static final int DECIMAL = 10;
    private static final int NOON = 12;
    private static final int MONTHS = 12;
    private static final int DAYS = 31;
    private static final int FIRST_SHORT_YEAR = 70;
    private static final int LONGEST = 80;

    /** Spreadsheets write 1899 and 1900 for an empty cell, databases 1970 and 9999. */
    private static final Instant FIRST = Instant.parse("1970-01-03T00:00:00Z");

    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    private DateCell() {}

    /** Returns whether it is so early or late that a program wrote it for a missing date. */
    static boolean isMissing(Instant date) {
        return date.isBefore(FIRST) || !date.isBefore(END);
    }

    /** Returns the instant; for a day without a time, its first instant. Slashes are unreadable without their order. */
    static Optional<Instant> read(String cell, ZoneId zone, @Nullable DateOrder order) {
        String text = text(cell);
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Optional<Instant> written = written(text, zone, order);
            return written.isPresent() ? written : Optional.of(iso(text, zone));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Returns a cell with the digits and the words for the halves of the day that the patterns know. */
    private static String text(String cell) {
        String clean = TextKind.CODE.clean(cell);
        boolean isPlain = clean.length() > LONGEST || clean.chars().allMatch(each -> each < 128);
        return isPlain ? clean : DayHalves.inEnglish(withUsualDigits(clean));
    }

    private static String withUsualDigits(String text) {
        StringBuilder usual = new StringBuilder(text.length());
        text.codePoints()
                .forEach(each ->
                        usual.appendCodePoint(Character.isDigit(each) ? '0' + Character.digit(each, DECIMAL) : each));
        return usual.toString();
    }

    private static Instant iso(String text, ZoneId zone) {
        TemporalAccessor read = ISO.parseBest(
                SHORT_OFFSET.matcher(text).find() ? text + ":00" : text,
                OffsetDateTime::from,
                LocalDateTime::from,
                LocalDate::from);
        if (read instanceof OffsetDateTime exact) {
            return exact.toInstant();
        }
        return read instanceof LocalDateTime local
                ? local.atZone(zone).toInstant()
                : ((LocalDate) read).atStartOfDay(zone).toInstant();
    }

    private static Optional<Instant> written(String text, ZoneId zone, @Nullable DateOrder order) {
        for (Pattern yearFirst : List.of(YEAR_FIRST, DIGITS)) {
            Matcher year = yearFirst.matcher(text);
            if (year.matches()) {
                return Optional.of(at(year, LocalDate.of(part(year, "a"), part(year, "b"), part(year, "c")), zone));
            }
        }
        Matcher dots = DOTS.matcher(text);
        if (dots.matches()) {
            return isShort(dots) && order != DateOrder.DAY_FIRST
                    ? Optional.empty()
                    : Optional.of(at(dots, LocalDate.of(year(dots), part(dots, "b"), part(dots, "a")), zone));
        }
        for (Pattern words : List.of(DAY_AND_MONTH, MONTH_AND_DAY)) {
            Matcher named = words.matcher(text);
            if (named.matches()) {
                return isShort(named) && order == null
                        ? Optional.empty()
                        : MonthNames.find(named.group("b"))
                                .map(month -> at(named, LocalDate.of(year(named), month, part(named, "a")), zone));
            }
        }
        Matcher slashes = SLASHES.matcher(text);
        if (order != null && slashes.matches()) {
            boolean dayFirst = order == DateOrder.DAY_FIRST;
            int month = part(slashes, dayFirst ? "b" : "a");
            int day = part(slashes, dayFirst ? "a" : "b");
            return Optional.of(at(slashes, LocalDate.of(year(slashes), month, day), zone));
        }
        return Optional.empty();
    }

    /** Returns whether the year has two digits, so that the year could as well be the first number. */
    private static boolean isShort(Matcher read) {
        return read.group("c").length() == 2;
    }

    /** Returns the year; one of two digits is between 1970 and 2069, because an earlier or later date is a missing one. */
    private static int year(Matcher read) {
        int year = part(read, "c");
        return !isShort(read) ? year : year < FIRST_SHORT_YEAR ? 2000 + year : 1900 + year;
    }

    /** Returns whether a cell is a date with a year of two digits. */
    static boolean isShort(String cell) {
        String text = text(cell);
        return text.length() <= LONGEST
                && Stream.of(DOTS, SLASHES, DAY_AND_MONTH, MONTH_AND_DAY)
                        .map(pattern -> pattern.matcher(text))
                        .anyMatch(found -> found.matches() && isShort(found));
    }

    /** Returns the order that a date with slashes and a year of four digits shows by a number beyond 12, or {@code null}. */
    static @Nullable DateOrder shown(String cell) {
        String text = text(cell);
        Matcher slashes = SLASHES.matcher(text);
        if (text.length() > LONGEST || !slashes.matches() || isShort(slashes)) {
            return null;
        }
        int first = part(slashes, "a");
        int second = part(slashes, "b");
        boolean isDayFirst = first > MONTHS && first <= DAYS && second <= MONTHS;
        boolean isMonthFirst = second > MONTHS && second <= DAYS && first <= MONTHS;
        return isDayFirst ? DateOrder.DAY_FIRST : isMonthFirst ? DateOrder.MONTH_FIRST : null;
    }

    private static Instant at(Matcher read, LocalDate day, ZoneId zone) {
        if (read.group("hour") == null) {
            return day.atStartOfDay(zone).toInstant();
        }
        String half = read.group("half");
        int hour = part(read, "hour");
        if (half != null) {
            if (hour < 1 || hour > NOON) {
                throw new DateTimeException("no such hour");
            }
            hour = hour % NOON + ("p".equalsIgnoreCase(half) ? NOON : 0);
        }
        int second = read.group("second") == null ? 0 : part(read, "second");
        LocalDateTime local = day.atTime(LocalTime.of(hour, part(read, "minute"), second, nanos(read)));
        return local.atZone(offset(read, zone)).toInstant();
    }

    private static int nanos(Matcher read) {
        String fraction = read.group("fraction");
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    /** Returns the offset that the text names, or the zone. */
    private static ZoneId offset(Matcher read, ZoneId zone) {
        String offset = read.group(read.group("offset") == null ? "hours" : "offset");
        if (offset != null) {
            return ZoneOffset.of(offset);
        }
        String named = read.group("zone");
        if (named != null) {
            return ZoneNames.find(named).orElseThrow(() -> new DateTimeException("no zone that is known"));
        }
        return read.group("utc") == null ? zone : ZoneOffset.UTC;
    }

    private static int part(Matcher read, String group) {
        return Integer.parseInt(read.group(group));
    }
}
