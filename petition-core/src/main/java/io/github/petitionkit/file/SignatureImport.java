package io.github.petitionkit.file;

import io.github.petitionkit.place.Country;
import io.github.petitionkit.signature.request.Answers;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.transfer.ImportedLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads signatures from outside the site: sheets of paper that staff typed in, files of partner organisations, and
 * exports of other tools. It reads files of {@link Export} with {@link SignatureColumns} and ignores columns that a
 * signer cannot provide, such as {@code id} and {@code counted_at}. {@code received_at} is when the signer signed; the
 * default is the time of the import.
 *
 * <p>A row becomes a {@code SignatureRequest} with its {@code SigningContext}, for {@code Petitions.imports()}. A fault
 * becomes a value with the number of its line, and does not affect other rows. Memory is constant for any length of the
 * file or of a line. Immutable and thread-safe; each thread needs its own stream.
 */
public final class SignatureImport {
    private final SignatureRow meaning;
    private final @Nullable ColumnMapping mapping;
    private final Set<Integer> ignored;
    private final @Nullable Charset charset;

    private SignatureImport(
            SignatureRow meaning, @Nullable ColumnMapping mapping, Set<Integer> ignored, @Nullable Charset charset) {
        this.meaning = meaning;
        this.mapping = mapping;
        this.ignored = ignored;
        this.charset = charset;
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
                        Objects.requireNonNull(channel, "channel"),
                        Locale.ENGLISH,
                        ZoneOffset.UTC,
                        null,
                        null,
                        Answers::of),
                null,
                Set.of(),
                null);
    }

    /**
     * Sets the default language of signers.
     *
     * @param language the language of rows without a column {@code language}
     * @return the import
     */
    public SignatureImport language(Locale language) {
        return with(meaning.language(Objects.requireNonNull(language, "language")));
    }

    /**
     * Sets the time zone of the column {@code received_at}.
     *
     * @param zone the zone of days, and of times without an offset; UTC by default
     * @return the import
     */
    public SignatureImport zone(ZoneId zone) {
        return with(meaning.zone(Objects.requireNonNull(zone, "zone")));
    }

    /**
     * Sets the order of day and month in dates with slashes, and in those whose year has two digits. Without it, and
     * without one in the mapping, a date such as 25/04/2026 among the first 2,000 rows decides it for the others, and a
     * remark says so; if there is none, such dates are faults.
     *
     * @param order the order
     * @return the import
     */
    public SignatureImport dates(DateOrder order) {
        return with(meaning.dates(Objects.requireNonNull(order, "order")));
    }

    /**
     * Sets the country of rows that name none. The file then needs no column for it.
     *
     * @param country the country
     * @return the import
     */
    public SignatureImport country(Country country) {
        return with(meaning.country(Objects.requireNonNull(country, "country")));
    }

    /**
     * Sets the host's own type of answers.
     *
     * @param answers converts the columns {@code answer.}<i>question</i>, by question; not called if all of them are
     *     empty
     * @return the import
     */
    public SignatureImport answers(Function<Map<String, String>, ? extends Answers> answers) {
        return with(meaning.answers(Objects.requireNonNull(answers, "answers")));
    }

    /**
     * Sets the meaning of columns. Without it, the columns have the names of {@link SignatureColumns} or are those of a
     * {@link CampaignTool}.
     *
     * @param mapping the meaning of columns
     * @return the import
     */
    public SignatureImport columns(ColumnMapping mapping) {
        return new SignatureImport(meaning, Objects.requireNonNull(mapping, "mapping"), ignored, charset);
    }

    /**
     * Ignores columns, whatever they are called and whatever wrote the file. {@link ColumnMapping#ignoring} does it by name.
     *
     * @param columns their numbers from the left, from 1, as the fault of an unknown column has them; those that the file
     *     does not have do not matter
     * @return the import
     * @throws IllegalArgumentException if a number is below 1
     */
    public SignatureImport ignored(Set<Integer> columns) {
        if (columns.stream().anyMatch(column -> column < 1)) {
            throw new IllegalArgumentException("Number the columns from the left: the first one is 1");
        }
        return new SignatureImport(meaning, mapping, Set.copyOf(columns), charset);
    }

    /**
     * Sets the encoding of files without a byte order mark. Without it, the encoding is found as {@link CsvReader} does,
     * and a remark says which it is; name it if rows are faulty because their letters are not certain.
     *
     * @param charset the encoding
     * @return the import
     */
    public SignatureImport charset(Charset charset) {
        return new SignatureImport(meaning, mapping, ignored, Objects.requireNonNull(charset, "charset"));
    }

    private SignatureImport with(SignatureRow other) {
        return new SignatureImport(other, mapping, ignored, charset);
    }

    /**
     * Reads a file as a campaigner has it: CSV, as {@link CsvReader} does, or a workbook of Excel ({@code .xlsx}), as
     * {@link RowReader} does. Its first bytes say which it is. Of a workbook, the first visible sheet with names of columns
     * is read.
     *
     * <p>The first line names the columns, including a name and, unless a default is set, the country; up to five lines with
     * one cell may stand above it. Columns without a name are ignored. A consent is {@code yes} in one of several languages,
     * or the version of the wording, such as {@code v1}, {@code 2026-01} or {@code yes:}<i>version</i>; {@code no} and an
     * empty cell are no consent, and anything else is a fault. A country is a code, or a name in one of the library's
     * languages. If the names of the columns are faulty, or the file cannot be read, that fault is the only line. Remarks,
     * such as on hidden rows, come before the lines.
     *
     * @param file the content of the file; stays open
     * @return the lines, read lazily; sequential. Throws {@link UncheckedIOException} if the stream fails. Close it
     *     if you do not read it to its end, because a workbook has a temporary file
     */
    public Stream<ImportedLine> file(InputStream file) {
        RowReader reader = FileKind.open(file, charset);
        MappedRows first = mapped(reader);
        MappedRows rows = first;
        while (!rows.isReadable() && reader instanceof WorkbookReader sheet && sheet.hasNextSheet()) {
            reader = sheet.nextSheet();
            rows = mapped(reader);
        }
        RowReader read = reader;
        if (!rows.isReadable()) {
            close(read);
            return lines(first);
        }
        return Stream.concat(remarks(rows), lines(rows)).onClose(() -> close(read));
    }

    /**
     * Reads a file as {@link #file(InputStream)} does, and closes it with the stream of its lines.
     *
     * @param file the file
     * @return the lines, read lazily; sequential. To be closed
     * @throws IOException if it cannot be opened
     */
    public Stream<ImportedLine> file(Path file) throws IOException {
        InputStream content = Files.newInputStream(file);
        return file(content).onClose(() -> {
            try {
                content.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private Stream<ImportedLine> remarks(MappedRows rows) {
        List<ImportedLine.Remark> dates = meaning.dates() == null ? rows.dateRemarks() : List.of();
        return Stream.of(rows.fileRemarks(), dates).flatMap(List::stream);
    }

    private Stream<ImportedLine> lines(MappedRows rows) {
        return stream(rows).map(row -> meaning.dates(rows.dateOrder()).read(row));
    }

    private MappedRows mapped(RowReader reader) {
        return new MappedRows(new RowsInOneColumn(reader), mapping, ignored, meaning.country() != null);
    }

    private static void close(RowReader reader) {
        try {
            reader.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Reads the rows of another format.
     *
     * @param rows the rows
     * @return the rows as lines, read lazily; sequential
     */
    public Stream<ImportedLine> rows(Iterator<SourceRow> rows) {
        return stream(rows).map(meaning::read);
    }

    private static Stream<SourceRow> stream(Iterator<SourceRow> rows) {
        int order = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, order), false);
    }
}
