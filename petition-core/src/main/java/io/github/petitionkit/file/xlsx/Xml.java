package io.github.petitionkit.file.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A part of a workbook, read from tag to tag. Names are local ones, because the two kinds of Office Open XML differ in
 * their namespaces only. Not thread-safe.
 */
final class Xml implements Closeable {
    private static final int MOST_DEPTH = 64;
    /** The byte order mark of UTF-8. */
    private static final int MARK = 3;

    private final Reader document;
    private final XMLStreamReader reader;
    private int depth;

    private Xml(Reader document) throws IOException {
        this.document = document;
        try {
            this.reader = factory().createXMLStreamReader(document);
        } catch (XMLStreamException failed) {
            throw failure(failed);
        }
    }

    /** Reads a part in UTF-8, or in UTF-16 with its mark: a workbook has no others (ECMA-376, part 2, 6.2.5). */
    static Xml of(InputStream part) throws IOException {
        PushbackInputStream whole = new PushbackInputStream(part, MARK);
        byte[] begin = whole.readNBytes(MARK);
        boolean isMarked = begin.length == MARK && begin[0] == (byte) 0xEF && begin[1] == (byte) 0xBB;
        if (!isMarked) {
            whole.unread(begin);
        }
        boolean isWide = begin.length == MARK && (begin[0] & 0xFF) >= 0xFE;
        return new Xml(new BoundedMarkup(new InputStreamReader(
                whole, (isWide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).newDecoder())));
    }

    /** Makes a factory for one document, because it keeps the last one. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /** Moves to the next begin of an element, and returns whether there is one. */
    boolean nextBegin() throws IOException {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** Moves to the next begin of an element inside one that ends at a depth, and returns whether there is one. */
    boolean nextBegin(int outer) throws IOException {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT && depth > outer) {
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    private int next() throws IOException {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT && ++depth > MOST_DEPTH) {
                throw UnreadableWorkbookException.damaged();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            return event;
        } catch (XMLStreamException failed) {
            throw failure(failed);
        }
    }

    /** Appends the text of the element that has begun, as far as it fits, and moves to its end. */
    void appendText(StringBuilder text, int most) throws IOException {
        int outer = depth - 1;
        while (depth > outer) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                int room = Math.max(0, most - text.length());
                text.append(reader.getTextCharacters(), reader.getTextStart(), Math.min(room, reader.getTextLength()));
            }
        }
    }

    /** Returns the number of elements that have begun and not ended. */
    int depth() {
        return depth;
    }

    /** Returns the name of the element that has begun. */
    String name() {
        return reader.getLocalName();
    }

    @Nullable
    String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    /** Returns whether an attribute is the true of XML Schema. */
    boolean is(String name) {
        String value = attribute(name);
        return "1".equals(value) || "true".equals(value);
    }

    /** The failure of the stream, or damage. The parser's own message quotes the document. */
    private static IOException failure(XMLStreamException failed) {
        return failed.getNestedException() instanceof IOException cause ? cause : UnreadableWorkbookException.damaged();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
