package io.github.petitionkit.examples.site.share;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A feed (RFC 4287).
 *
 * @param address its own address, which is its id
 * @param title its title
 * @param author whose texts these are
 * @param since the time of a feed without entries
 * @param entries the latest first
 */
record AtomFeed(String address, String title, String author, Instant since, List<Entry> entries) {
    static final String MEDIA_TYPE = "application/atom+xml";

    private static final Pattern UNFIT_FOR_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    /**
     * An entry.
     *
     * @param id a URI that no other entry has
     * @param title its title
     * @param at since when it is so
     * @param link the page that shows it
     * @param text its text
     */
    record Entry(String id, String title, Instant at, String link, String text) {}

    byte[] xml() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            element(xml, "id", address);
            element(xml, "title", title);
            element(
                    xml,
                    "updated",
                    time(entries.isEmpty() ? since : entries.get(0).at()));
            xml.writeStartElement("author");
            element(xml, "name", author);
            xml.writeEndElement();
            link(xml, "self", address);
            for (Entry entry : entries) {
                xml.writeStartElement("entry");
                element(xml, "id", entry.id());
                element(xml, "title", entry.title());
                element(xml, "updated", time(entry.at()));
                link(xml, "alternate", entry.link());
                element(xml, "summary", entry.text());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return out.toByteArray();
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(UNFIT_FOR_XML.matcher(text).replaceAll("\uFFFD"));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
