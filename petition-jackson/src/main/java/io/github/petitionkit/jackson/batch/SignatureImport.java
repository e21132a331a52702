package io.github.petitionkit.jackson.batch;

import io.github.petitionkit.signature.Answers;
import io.github.petitionkit.signature.Channel;
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
 * Reads batches of signatures that did not come in by the site's own form: sheets of paper that staff typed in, and files
 * of partner organisations. It reads what {@link Export} writes with {@link SignatureColumns}: columns that a signer cannot
 * have given, such as {@code id} and {@code counted_at}, are read over. {@code received_at} is when the signer signed: a day
 * or an instant by ISO 8601; a signature without one is signed when it is imported.
 *
 * <p>A row makes a {@code SignatureRequest} with its {@code SigningContext}, to sign with; a fault is a value with the
 * number of its line, and goes to nobody else's cost. Memory is constant, whatever the length of the file or of a line.
 * Immutable; may be used by many threads, each with its own stream.
 */
public final class SignatureImport {
    private final SignatureRow meaning;
    private final ColumnNames names;

    private SignatureImport(SignatureRow meaning, ColumnNames names) {
        this.meaning = meaning;
        this.names = names;
    }

    /**
     * An import of signatures that came in by some way.
     *
     * @param channel by what way
     * @return the import, for signers who are answered in English where no column {@code language} says otherwise
     */
    public static SignatureImport of(Channel channel) {
        return new SignatureImport(
                new SignatureRow(
                        Objects.requireNonNull(channel, "channel"), Locale.ENGLISH, ZoneOffset.UTC, Answers::of),
                ColumnNames.OURS);
    }

    /**
     * The same import for signers of another language.
     *
     * @param language what they are answered in where no column {@code language} says otherwise
     * @return the import
     */
    public SignatureImport language(Locale language) {
        return new SignatureImport(meaning.language(Objects.requireNonNull(language, "language")), names);
    }

    /**
     * The same import for dates of another zone.
     *
     * @param zone where the days of the column {@code received_at} begin, and whose clocks its times show where they have no
     *     offset; UTC without this
     * @return the import
     */
    public SignatureImport zone(ZoneId zone) {
        return new SignatureImport(meaning.zone(Objects.requireNonNull(zone, "zone")), names);
    }

    /**
     * The same import with answers of the host's own type.
     *
     * @param answers makes them of the columns {@code answer.}<i>question</i>, by question; not called where all of them
     *     are empty
     * @return the import
     */
    public SignatureImport answers(Function<Map<String, String>, ? extends Answers> answers) {
        return new SignatureImport(meaning.answers(Objects.requireNonNull(answers, "answers")), names);
    }

    /**
     * The same import for CSV whose columns have names of their own, as another platform's export has.
     *
     * @param meanings what columns mean, by their names in the file in any case: a name of ours, or an empty text for one to
     *     read over. Several may mean {@code name}, which are joined by a space in the order of the file; names of ours need
     *     no entry
     * @return the import
     * @throws IllegalArgumentException if a meaning is no name of ours
     */
    public SignatureImport columns(Map<String, String> meanings) {
        return new SignatureImport(meaning, new ColumnNames(meanings));
    }

    /**
     * Reads CSV: UTF-8, a first line that names the columns, {@code name} and {@code country} among them, and shows whether
     * commas, semicolons or tabs stand between cells. Columns without a name are read over. A consent is {@code yes}, as
     * several languages say it, or the version of the words that were agreed to, such as {@code v1} or {@code 2026-01} or
     * {@code yes:}<i>version</i>; {@code no} and an empty cell are none, and anything else is a fault. A country is a code, or
     * a name in one of the library's languages. A file
     * whose first line is faulty has that one line; after a quotation mark that is never closed there is no other.
     *
     * @param csv stays open
     * @return the rows, read one after another as they are asked for; sequential. Throws
     *     {@link java.io.UncheckedIOException} if the stream fails
     */
    public Stream<ImportedLine> csv(InputStream csv) {
        return lines(new CsvRows(csv, names));
    }

    /**
     * Reads NDJSON: UTF-8, one object of texts and numbers a line, empty lines aside.
     *
     * @param json stays open
     * @return as with {@link #csv}
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
