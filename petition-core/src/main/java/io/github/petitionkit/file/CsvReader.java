package io.github.petitionkit.file;

import io.github.petitionkit.file.encoding.Encoding;
import io.github.petitionkit.transfer.ImportedLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a CSV file as spreadsheets write it. It finds the separator in the first line, or in a line
 * {@code sep=;} before it, and the encoding in its bytes: UTF-8, UTF-16, or the code page in which its letters make words.
 * A row whose letters are not certain is faulty; {@link #remarks} tells which encoding was found.
 *
 * <p>Rows without any content are left out. Spaces before a quotation mark are ignored, and one inside a text without
 * quotation marks belongs to the text. A malformed row becomes a row with a fault, and reading goes on after its line,
 * also if a quotation mark is never closed. Memory is constant for any length of the file or of a line. Not
 * thread-safe.
 */
public final class CsvReader implements RowReader {
    /** The maximum length of a row, in characters. */
    public static final int MOST_CHARACTERS = 65_536;

    /** A quotation mark that is never closed costs a second look at what follows it; more than these end the file. */
    private static final int MOST_UNCLOSED = 1_000;

    private static final int MOST_LISTED = 3;
    private static final char QUOTE = '"';

    private final CsvSource source;
    private final CellDecoder decoder;
    private final char separator;

    private final StringBuilder raw = new StringBuilder();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private Place place = Place.START;
    private FileRow.@Nullable Fault fault;
    private long begunOn;
    private long line = 1;
    private int unclosed;
    private final RowAhead next = new RowAhead(this::read);
    private boolean isGivenUp;

    private enum Place {
        START,
        PLAIN,
        QUOTED,
        CLOSED
    }

    private CsvReader(CsvSource source) {
        this.source = source;
        this.decoder = source.decoder();
        this.separator = source.separator();
        this.line = source.firstLine();
    }

    /**
     * Reads a file whose encoding is to be found.
     *
     * @param csv the input; not closed
     * @return the rows. Their methods throw {@link UncheckedIOException} if the stream fails
     */
    public static CsvReader of(InputStream csv) {
        return new CsvReader(CsvSource.of(csv, null));
    }

    /**
     * Reads a file of a known encoding.
     *
     * @param csv the input; not closed
     * @param charset the encoding; a byte order mark takes precedence
     * @return the rows. Their methods throw {@link UncheckedIOException} if the stream fails
     */
    public static CsvReader of(InputStream csv, Charset charset) {
        return new CsvReader(CsvSource.of(csv, charset));
    }

    /** {@return how the file is written, as far as it is known by the rows that were read} */
    public CsvDialect dialect() {
        return new CsvDialect(separator, decoder.encoding().charset(), source.isMarked());
    }

    /** Says which encoding was found by the letters, and which ones it could be as well. */
    @Override
    public List<ImportedLine.Remark> remarks() {
        Encoding encoding = decoder.encoding();
        if (!encoding.isFound()) {
            return List.of();
        }
        String read = "The file does not say its encoding; by its letters it is " + encoding.charset();
        return List.of(
                encoding.rivals().isEmpty()
                        ? new ImportedLine.Remark(
                                1, "found-encoding", read + ". If names look wrong, name it or save the file as UTF-8")
                        : new ImportedLine.Remark(
                                1,
                                "uncertain-encoding",
                                read + ", but it could be " + listed(encoding.rivals())
                                        + ". Lines that would have other letters are faults: name the encoding"));
    }

    private static String listed(List<Charset> charsets) {
        return charsets.stream().limit(MOST_LISTED).map(Charset::name).collect(Collectors.joining(" or "));
    }

    @Override
    public boolean hasNext() {
        return next.exists();
    }

    @Override
    public FileRow next() {
        return next.take();
    }

    @Override
    public void close() {
        next.end();
    }

    private @Nullable FileRow read() {
        if (isGivenUp) {
            return null;
        }
        try {
            begin();
            for (int character = source.read(); character >= 0; character = source.read()) {
                if (raw.length() == MOST_CHARACTERS) {
                    return tooLong((char) character);
                }
                raw.append((char) character);
                if (isLineEnd(character)) {
                    boolean ends = place != Place.QUOTED;
                    endLine(character);
                    if (ends) {
                        return row();
                    }
                } else {
                    take((char) character);
                    if (isUnclosed()) {
                        return unclosed();
                    }
                }
            }
            return place == Place.QUOTED ? unclosed() : raw.length() == 0 ? null : row();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void begin() {
        raw.setLength(0);
        cell.setLength(0);
        cells = new ArrayList<>();
        place = Place.START;
        fault = null;
        begunOn = line;
    }

    private static boolean isLineEnd(int character) {
        return character == '\n' || character == '\r';
    }

    private void endLine(int character) throws IOException {
        int begin = raw.length() - 1;
        if (character == '\r' && source.peek() == '\n') {
            raw.append((char) source.read());
        }
        line++;
        if (place == Place.QUOTED) {
            cell.append(raw, begin, raw.length());
        }
    }

    private void take(char character) {
        switch (place) {
            case START -> start(character);
            case PLAIN -> plain(character);
            case QUOTED -> quoted(character);
            case CLOSED -> closed(character);
        }
    }

    private void start(char character) {
        if (character == QUOTE) {
            cell.setLength(0);
            place = Place.QUOTED;
        } else if (character == ' ' && cell.length() < MOST_CHARACTERS) {
            cell.append(character);
        } else {
            place = Place.PLAIN;
            plain(character);
        }
    }

    private void plain(char character) {
        if (character == separator) {
            endCell();
        } else {
            cell.append(character);
        }
    }

    private void quoted(char character) {
        if (character == QUOTE) {
            place = Place.CLOSED;
        } else {
            cell.append(character);
        }
    }

    private void closed(char character) {
        if (character == separator) {
            endCell();
        } else if (character == QUOTE && raw.charAt(raw.length() - 2) == QUOTE) {
            cell.append(QUOTE);
            place = Place.QUOTED;
        } else if (isEscaped()) {
            cell.setCharAt(cell.length() - 1, QUOTE);
            place = Place.QUOTED;
            quoted(character);
        } else if (character != ' ') {
            fault = FileRow.Fault.STRAY_QUOTATION_MARK;
            place = Place.PLAIN;
            plain(character);
        }
    }

    /** Returns whether a backslash stands before the mark that seemed to close the text, as databases write it. */
    private boolean isEscaped() {
        int mark = raw.length() - 2;
        return mark > 0 && raw.charAt(mark) == QUOTE && raw.charAt(mark - 1) == '\\' && cell.length() > 0;
    }

    /** Returns whether text follows a quotation mark that closes one of an earlier line: it rather opens another. */
    private boolean isUnclosed() {
        return FileRow.Fault.STRAY_QUOTATION_MARK.equals(fault) && line > begunOn;
    }

    private void endCell() {
        CellDecoder.Decoded decoded = decoder.decode(cell);
        if (decoded.fault() != null) {
            fault = decoded.fault();
        }
        cells.add(decoded.text());
        cell.setLength(0);
        place = Place.START;
    }

    private FileRow row() {
        endCell();
        return new FileRow(begunOn, cells, fault, Map.of());
    }

    /** Gives up the line on which the row began, and reads again what follows it. */
    private FileRow unclosed() throws IOException {
        int end = endOfFirstLine();
        unclosed++;
        isGivenUp = unclosed == MOST_UNCLOSED;
        source.readAgain(raw.substring(end));
        line = begunOn + 1;
        return FileRow.faulty(begunOn, FileRow.Fault.STRAY_QUOTATION_MARK);
    }

    private int endOfFirstLine() {
        for (int at = 0; at < raw.length(); at++) {
            if (isLineEnd(raw.charAt(at))) {
                boolean pair = raw.charAt(at) == '\r' && at + 1 < raw.length() && raw.charAt(at + 1) == '\n';
                return pair ? at + 2 : at + 1;
            }
        }
        return raw.length();
    }

    private FileRow tooLong(char character) throws IOException {
        if (line > begunOn) {
            raw.append(character);
            return unclosed();
        }
        if (!isLineEnd(character)) {
            source.skipToLineEnd();
        } else if (character == '\r' && source.peek() == '\n') {
            source.read();
        }
        line++;
        return FileRow.faulty(begunOn, FileRow.Fault.TOO_LONG);
    }
}
