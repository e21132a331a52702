package io.github.petitionkit.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * How a program writes CSV.
 *
 * @param separator what separates cells: a comma, a semicolon, a tab or a vertical bar
 * @param charset the encoding
 * @param byteOrderMark whether a byte order mark begins the file
 */
public record CsvDialect(char separator, Charset charset, boolean byteOrderMark) {
    /** Commas and UTF-8, by RFC 4180. */
    public static final CsvDialect RFC_4180 = new CsvDialect(',', StandardCharsets.UTF_8, false);

    /** Commas and UTF-8 with a byte order mark, without which Excel takes the file for another encoding. */
    public static final CsvDialect EXCEL = new CsvDialect(',', StandardCharsets.UTF_8, true);

    /** Semicolons and UTF-8 with a byte order mark, for Excel in countries whose decimal sign is the comma. */
    public static final CsvDialect EXCEL_SEMICOLON = new CsvDialect(';', StandardCharsets.UTF_8, true);

    /** Tabs and UTF-16 with a byte order mark, which Excel calls Unicode text and reads in every country. */
    public static final CsvDialect UNICODE_TEXT = new CsvDialect('\t', StandardCharsets.UTF_16LE, true);

    static final String SEPARATORS = ",;\t|";

    /** Requires one of the four separators. */
    public CsvDialect {
        Objects.requireNonNull(charset, "charset");
        if (SEPARATORS.indexOf(separator) < 0) {
            throw new IllegalArgumentException("Separate cells by a comma, a semicolon, a tab or a vertical bar");
        }
    }
}
