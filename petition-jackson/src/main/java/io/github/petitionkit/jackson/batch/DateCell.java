package io.github.petitionkit.jackson.batch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a day or an instant by ISO 8601, with an offset or in the local time of a zone, also as databases and programs
 * write it: {@code 2026-02-01 10:00:00 UTC}, {@code +0000}, {@code +00}.
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
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern NAMED_ZERO = Pattern.compile(" ?(?:UTC|GMT)$", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 40;
    /** Spreadsheets write 1899 and 1900 for an empty cell, databases 1970 and 9999. */
    private static final Instant FIRST = Instant.parse("1970-01-03T00:00:00Z");

    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    private DateCell() {}

    /** Returns whether it is so early or late that a program wrote it for a missing date. */
    static boolean isMissing(Instant date) {
        return date.isBefore(FIRST) || !date.isBefore(END);
    }

    /** Returns the instant; for a day without a time, its first instant. */
    static Optional<Instant> read(String cell, ZoneId zone) {
        String text = cell.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            TemporalAccessor read = ISO.parseBest(
                    NAMED_ZERO.matcher(text).replaceFirst("Z"),
                    OffsetDateTime::from,
                    LocalDateTime::from,
                    LocalDate::from);
            if (read instanceof OffsetDateTime exact) {
                return Optional.of(exact.toInstant());
            }
            return Optional.of(
                    read instanceof LocalDateTime local
                            ? local.atZone(zone).toInstant()
                            : ((LocalDate) read).atStartOfDay(zone).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
