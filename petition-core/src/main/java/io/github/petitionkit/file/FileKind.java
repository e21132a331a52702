package io.github.petitionkit.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file is by its first bytes, whatever its name says. */
@SuppressWarnings("ImmutableEnumChecker") // the list is immutable, but does not say so
enum FileKind {
    WORKBOOK("", "PK\3\4"),
    /** Compound files: Excel before 2007, and workbooks with a password, which are such files around an encrypted one. */
    COMPOUND(
            "Has a password, or is a workbook of Excel before 2007: save it as .xlsx without a password, or as CSV",
            "\u00D0\u00CF\u0011\u00E0"),
    COMPRESSED("Is compressed: unpack it and send the list", "\u001F\u008B", "7z\u00BC\u00AF", "Rar!", "BZh", "PK\5\6"),
    PAGE("Is a page or XML, whatever its name says: save it in Excel or LibreOffice as .xlsx or CSV", "<"),
    PICTURE(
            "Is a document or a picture, and no list: send the spreadsheet it was made of, or type the list in",
            "%PDF",
            "\u0089PNG",
            "\u00FF\u00D8\u00FF",
            "{\\rtf"),
    CSV("", "");

    private static final int SAMPLE = 64;

    private final String message;
    private final List<String> begins;

    FileKind(String message, String... begins) {
        this.message = message;
        this.begins = List.of(begins);
    }

    static FileKind of(byte[] sample) {
        String begin = new String(sample, StandardCharsets.ISO_8859_1);
        String page =
                begin.startsWith("\u00EF\u00BB\u00BF") ? begin.substring(3).stripLeading() : begin.stripLeading();
        return Arrays.stream(values())
                .filter(kind -> kind.begins.stream().anyMatch(kind == PAGE ? page::startsWith : begin::startsWith))
                .findFirst()
                .orElse(CSV);
    }

    /** Opens a file; if it is unreadable, its only row is faulty. */
    static RowReader open(InputStream file, @Nullable Charset charset) {
        try {
            PushbackInputStream whole = new PushbackInputStream(file, SAMPLE);
            byte[] sample = whole.readNBytes(SAMPLE);
            whole.unread(sample);
            return switch (of(sample)) {
                case CSV -> charset == null ? CsvReader.of(whole) : CsvReader.of(whole, charset);
                case WORKBOOK -> WorkbookReader.of(whole);
                default -> new UnreadableFile(UnreadableFile.fault(of(sample).message));
            };
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
