package io.github.petitionkit.file;

import io.github.petitionkit.file.encoding.Encoding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a CSV file from its line of column names on, with what its first bytes say about separator and
 * encoding. In an encoding that extends ASCII a character is one byte; {@link CellDecoder} decodes cells.
 */
final class CsvSource {
    private static final int SAMPLE = 262_144;
    private static final int BUFFER = 8_192;
    /** The prefix of a line before the first in which spreadsheets declare the separator. */
    private static final String SAID = "sep=";

    private final Reader reader;
    private final CellDecoder decoder;
    private final boolean marked;
    private char separator = ',';
    private long firstLine = 1;
    private char[] buffer = new char[BUFFER];
    private int from;
    private int to;

    private CsvSource(Reader reader, @Nullable Charset wide, @Nullable Encoding encoding, boolean marked) {
        this.reader = reader;
        this.decoder = wide == null ? CellDecoder.of(encoding, this::encodingFrom) : CellDecoder.decoded(wide);
        this.marked = marked;
    }

    static CsvSource of(InputStream csv, @Nullable Charset known) {
        try {
            byte[] sample = csv.readNBytes(SAMPLE);
            ByteOrderMark mark = ByteOrderMark.of(sample);
            byte[] text = Arrays.copyOfRange(sample, mark.length(), sample.length);
            Charset wide = known != null && mark.charset() == null ? wide(known) : mark.wide(text);
            Charset narrow = mark.charset() == null ? known : mark.charset();
            InputStream rest = new SequenceInputStream(new ByteArrayInputStream(text), csv);
            CsvSource source = new CsvSource(
                    new InputStreamReader(rest, wide == null ? StandardCharsets.ISO_8859_1 : wide),
                    wide,
                    wide == null ? narrow(text, narrow, sample.length < SAMPLE) : null,
                    mark.length() > 0);
            source.lookAtFirstLine();
            return source;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static @Nullable Encoding narrow(byte[] text, @Nullable Charset known, boolean complete) {
        return known == null ? Encoding.find(text, complete).orElse(null) : Encoding.known(known);
    }

    /** Finds the encoding in a cell that was read, and in what follows it. */
    private Encoding encodingFrom(CharSequence cell) {
        try {
            StringBuilder ahead = new StringBuilder();
            while (ahead.length() < SAMPLE && fill()) {
                ahead.append(buffer, from, to - from);
                from = to;
            }
            readAgain(ahead.toString());
            byte[] bytes = (cell + "\n" + ahead).getBytes(StandardCharsets.ISO_8859_1);
            return Encoding.find(bytes, ahead.length() < SAMPLE).orElse(Encoding.known(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static @Nullable Charset wide(Charset known) {
        return known.name().startsWith("UTF-16") ? known : null;
    }

    /**
     * Finds the separator in the first line with content, which is read again unless it only declares the separator, or
     * below it if it is a title without any.
     */
    private void lookAtFirstLine() throws IOException {
        StringBuilder read = new StringBuilder();
        String line = firstContent(read);
        String bare = line.replace("\"", "");
        boolean said = bare.startsWith(SAID)
                && bare.length() == SAID.length() + 1
                && CsvDialect.SEPARATORS.indexOf(bare.charAt(SAID.length())) >= 0;
        if (said) {
            separator = bare.charAt(SAID.length());
            firstLine += read.chars().filter(each -> each == '\n').count();
        } else {
            for (int titles = 0; titles < MappedRows.MOST_TITLES && isTitle(line) && peek() >= 0; titles++) {
                line = firstContent(read);
            }
            separator = commonest(line);
            readAgain(read.toString());
        }
    }

    private String firstContent(StringBuilder read) throws IOException {
        int begin = read.length();
        while (peek() >= 0 && read.length() < SAMPLE) {
            char character = (char) read();
            read.append(character);
            if (character == '\n' || (character == '\r' && peek() != '\n')) {
                String line = withoutLineEnd(read.substring(begin));
                if (!line.isBlank()) {
                    return line;
                }
                begin = read.length();
            }
        }
        return read.substring(begin);
    }

    private static String withoutLineEnd(String line) {
        int end = line.length();
        while (end > 0 && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) {
            end--;
        }
        return line.substring(0, end);
    }

    private static boolean isTitle(String line) {
        return CsvDialect.SEPARATORS.chars().allMatch(each -> count(line, (char) each) == 0);
    }

    private static char commonest(String line) {
        char commonest = ',';
        for (char candidate : new char[] {';', '\t', '|'}) {
            commonest = count(line, candidate) > count(line, commonest) ? candidate : commonest;
        }
        return commonest;
    }

    private static long count(String line, char separator) {
        boolean quoted = false;
        long count = 0;
        for (int at = 0; at < line.length(); at++) {
            quoted ^= line.charAt(at) == '"';
            count += !quoted && line.charAt(at) == separator ? 1 : 0;
        }
        return count;
    }

    /** Returns the next character, or -1 at the end. */
    int read() throws IOException {
        return fill() ? buffer[from++] : -1;
    }

    int peek() throws IOException {
        return fill() ? buffer[from] : -1;
    }

    /** Moves behind the end of the line. */
    void skipToLineEnd() throws IOException {
        while (fill()) {
            while (from < to) {
                char character = buffer[from++];
                if (character == '\n') {
                    return;
                } else if (character == '\r') {
                    if (peek() == '\n') {
                        from++;
                    }
                    return;
                }
            }
        }
    }

    private boolean fill() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, reader.read(buffer));
        }
        return from < to;
    }

    /** Puts characters in front of those that are still to be read. */
    void readAgain(String characters) {
        int rest = to - from;
        char[] longer = new char[Math.max(BUFFER, characters.length() + rest)];
        characters.getChars(0, characters.length(), longer, 0);
        System.arraycopy(buffer, from, longer, characters.length(), rest);
        buffer = longer;
        from = 0;
        to = characters.length() + rest;
    }

    CellDecoder decoder() {
        return decoder;
    }

    char separator() {
        return separator;
    }

    /** Returns the number of the line on which the rows begin. */
    long firstLine() {
        return firstLine;
    }

    boolean isMarked() {
        return marked;
    }
}
