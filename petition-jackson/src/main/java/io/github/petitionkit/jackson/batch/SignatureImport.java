package io.github.petitionkit.jackson.batch;

import io.github.petitionkit.signature.request.Answers;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.transfer.ImportedLine;
import java.io.InputStream;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads batches of signatures from outside the site: sheets of paper that staff typed in, and files of partner
 * organisations. It reads files of {@link Export} with {@link SignatureColumns} and ignores columns that a signer
 * cannot provide, such as {@code id} and {@code counted_at}. {@code received_at} is when the signer signed: a day or an
 * instant by ISO 8601, also with {@code UTC} or an offset without a colon, from 1970 to 2099; the default is the time of the
 * import.
 *
 * <p>A row becomes a {@code SignatureRequest} with its {@code SigningContext}. A fault becomes a value with the number
 * of its line, and does not affect other rows. Memory is constant for any length of the file or of a line. Immutable
 * and thread-safe; each thread needs its own stream.
 */
public final class SignatureImport {
    private final SignatureRow meaning;
    private final ColumnNames names;

    private SignatureImport(SignatureRow meaning, ColumnNames names) {
        this.meaning = meaning;
        this.names = names;
    }

    /**
     * Makes an import.
     *
     * @param channel the channel of the signatures
     * @return the import; its default language is English
     */
    public static SignatureImport of(Channel channel) {
        return new SignatureImport(
                new SignatureRow(
                        Objects.requireNonNull(channel, "channel"), Locale.ENGLISH, ZoneOffset.UTC, Answers::of),
                ColumnNames.OURS);
    }

    /**
     * Sets the default language of signers.
     *
     * @param language the language of rows without a column {@code language}
     * @return the import
     */
    public SignatureImport language(Locale language) {
        return new SignatureImport(meaning.language(Objects.requireNonNull(language, "language")), names);
    }

    /**
     * Sets the time zone of the column {@code received_at}.
     *
     * @param zone the zone of days, and of times without an offset; UTC by default
     * @return the import
     */
    public SignatureImport zone(ZoneId zone) {
        return new SignatureImport(meaning.zone(Objects.requireNonNull(zone, "zone")), names);
    }

    /**
     * Sets the host's own type of answers.
     *
     * @param answers converts the columns {@code answer.}<i>question</i>, by question; not called if all of them are
     *     empty
     * @return the import
     */
    public SignatureImport answers(Function<Map<String, String>, ? extends Answers> answers) {
        return new SignatureImport(meaning.answers(Objects.requireNonNull(answers, "answers")), names);
    }

    /**
     * Sets the names of columns in CSV files of other platforms.
     *
     * @param meanings the meanings of columns by their names in the file, in any case: a name of
     *     {@link SignatureColumns}, or an empty text to ignore the column. Several may mean {@code name}; they are
     *     joined by a space in the order of the file. Names of {@link SignatureColumns} need no entry
     * @return the import
     * @throws IllegalArgumentException if a meaning is not a name of {@link SignatureColumns}
     */
    public SignatureImport columns(Map<String, String> meanings) {
        return new SignatureImport(meaning, new ColumnNames(meanings));
    }

    /**
     * Reads CSV in UTF-8. The first line names the columns, including {@code name} and {@code country}, and shows the
     * separator: comma, semicolon or tab. Columns without a name are ignored. A consent is {@code yes} in one of
     * several languages, or the version of the wording, such as {@code v1}, {@code 2026-01} or
     * {@code yes:}<i>version</i>; {@code no} and an empty cell are no consent, and anything else is a fault. A country
     * is a code, or a name in one of the library's languages. If the first line is faulty, it is the only result; after
     * a quotation mark that is never closed there are no further rows.
     *
     * @param csv the input; stays open
     * @return the rows, read lazily; sequential. Throws {@link java.io.UncheckedIOException} if the stream fails
     */
    public Stream<ImportedLine> csv(InputStream csv) {
        return lines(new CsvRows(csv, names));
    }

    /**
     * Reads NDJSON in UTF-8: one object of texts and numbers per line; empty lines and byte order marks are ignored.
     *
     * @param json the input; stays open
     * @return as for {@link #csv}
     */
    public Stream<ImportedLine> ndjson(InputStream json) {
        return lines(new JsonRows(json));
    }

    private Stream<ImportedLine> lines(Iterator<Row> rows) {
        int order = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, order), false)
                .map(meaning::read);
    }
}
