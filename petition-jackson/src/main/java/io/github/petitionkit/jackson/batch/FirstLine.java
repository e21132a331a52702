package io.github.petitionkit.jackson.batch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Detects the separator of a CSV file by its first line: a comma, a semicolon or a tab. */
final class FirstLine {
    private static final int MOST_BYTES = 65_536;
    /** The prefix of a line before the first in which spreadsheets declare the separator. */
    private static final String SAID = "sep=";

    private final InputStream file;
    private char separator = ',';

    FirstLine(InputStream csv) {
        file = new BufferedInputStream(csv, MOST_BYTES);
        try {
            file.mark(MOST_BYTES);
            String line = read();
            boolean said = line.startsWith(SAID) && line.length() == SAID.length() + 1;
            separator = said ? line.charAt(SAID.length()) : commonest(line);
            if (!said) {
                file.reset();
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
}
