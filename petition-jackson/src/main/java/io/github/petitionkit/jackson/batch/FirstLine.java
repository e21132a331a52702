package io.github.petitionkit.jackson.batch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Detects the separator of a CSV file by its first line, a comma, a semicolon or a tab, and the encoding by its byte order
 * mark: UTF-16 with a mark, as spreadsheets save "Unicode text", or UTF-8.
 */
final class FirstLine {
    private static final int MOST_BYTES = 65_536;
    /** The prefix of a line before the first in which spreadsheets declare the separator. */
    private static final String SAID = "sep=";

    private static final String UTF_8_MARK = "\u00EF\u00BB\u00BF";

    private final InputStream file;
    private char separator = ',';
    private Charset charset = StandardCharsets.UTF_8;

    FirstLine(InputStream csv) {
        file = new BufferedInputStream(csv, MOST_BYTES);
        try {
            file.mark(MOST_BYTES);
            String line = read();
            boolean marked = line.startsWith(UTF_8_MARK);
            charset = line.startsWith("\u00FE\u00FF") || line.startsWith("\u00FF\u00FE")
                    ? StandardCharsets.UTF_16
                    : StandardCharsets.UTF_8;
            String text = marked ? line.substring(UTF_8_MARK.length()) : line;
            String bare = text.replace("\"", "");
            boolean said = bare.startsWith(SAID) && bare.length() == SAID.length() + 1;
            separator = said ? bare.charAt(SAID.length()) : commonest(text);
            if (!said) {
                file.reset();
                file.skipNBytes(marked ? UTF_8_MARK.length() : 0);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String read() throws IOException {
        StringBuilder line = new StringBuilder();
        byte[] one = new byte[1];
        while (line.length() < MOST_BYTES - 1 && file.read(one) > 0 && one[0] != '\n' && one[0] != '\r') {
            line.append(new String(one, StandardCharsets.ISO_8859_1));
        }
        return line.toString();
    }

    private static char commonest(String line) {
        char commonest = ',';
        for (char candidate : new char[] {';', '\t'}) {
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

    /** Returns the file from its line of column names on. */
    InputStream file() {
        return file;
    }

    char separator() {
        return separator;
    }

    Charset charset() {
        return charset;
    }
}
