package io.github.petitionkit.file;

import io.github.petitionkit.petition.Content;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureState;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Writes the list that is handed over to the addressees: one numbered line for each counted signature, with the name as
 * its owner chose, country and day, and no address. It is one page of HTML without scripts, which a browser
 * prints or saves as PDF. Memory is constant for any number of signatures. Immutable and thread-safe.
 */
public final class PrintedList {
    private final Content content;
    private final ZoneId zone;
    private final String nobody;

    private PrintedList(Content content, ZoneId zone, String nobody) {
        this.content = content;
        this.zone = zone;
        this.nobody = nobody;
    }

    /**
     * Makes a list.
     *
     * @param content the petition's text, whose title and addressees head the list
     * @param zone the time zone of the days
     * @param nobody the text in place of a name that its owner does not show, such as "anonymous"
     * @return the list
     */
    public static PrintedList of(Content content, ZoneId zone, String nobody) {
        return new PrintedList(
                Objects.requireNonNull(content, "content"),
                Objects.requireNonNull(zone, "zone"),
                Objects.requireNonNull(nobody, "nobody"));
    }

    /**
     * Writes the list.
     *
     * @param signatures the signatures; those that do not count are left out. Not closed
     * @param out the output; flushed, not closed
     * @return the number of lines
     * @throws IOException if {@code out} fails
     */
    public long writeHtml(Stream<Signature> signatures, OutputStream out) throws IOException {
        Writer page = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        page.write("""
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <title>%s</title>
                <style>
                body { font: 10pt/1.4 serif; margin: 1.5cm }
                table { border-collapse: collapse; width: 100%% }
                td { border-bottom: 1px solid #bbb; padding: 2pt 6pt; overflow-wrap: anywhere }
                td:first-child { text-align: right; width: 5em }
                tr { break-inside: avoid }
                </style>
                </head>
                <body>
                <h1>%s</h1>
                <p>%s</p>
                <table>
                """.formatted(
                        escaped(content.locale().toLanguageTag()),
                        escaped(content.title()),
                        escaped(content.title()),
                        escaped(String.join(", ", content.addressees()))));
        DateTimeFormatter day = DateTimeFormatter.ISO_LOCAL_DATE.withZone(zone);
        long number = 0;
        Iterator<Signature> counted = signatures
                .filter(signature -> signature.state() == SignatureState.CONFIRMED)
                .iterator();
        while (counted.hasNext()) {
            write(counted.next(), ++number, day, page);
        }
        page.write("</table>\n</body>\n</html>\n");
        page.flush();
        return number;
    }

    private void write(Signature signature, long number, DateTimeFormatter day, Writer page) throws IOException {
        String place = signature.signer().country().code();
        page.write("<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n"
                .formatted(number, escaped(name(signature)), escaped(place), day.format(signature.signedAt())));
    }

    private String name(Signature signature) {
        Object shown = SignatureColumns.CHOSEN_NAME.cell(signature);
        return shown == null ? nobody : shown.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
