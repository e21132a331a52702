package io.github.petitionkit.file.xlsx;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;

/**
 * The characters of an XML document without a document type, whose tags, comments and the like are of a bounded length.
 * A parser keeps each of them in memory as a whole; it does not do so with text between tags.
 */
final class BoundedMarkup extends FilterReader {
    private static final int MOST_CHARACTERS = 65_536;

    private Place place = Place.TEXT;
    private int length;
    private char before;
    private char twoBefore;
    private char quote;

    private enum Place {
        TEXT,
        OPENED,
        TAG,
        VALUE,
        INSTRUCTION,
        DECLARED,
        COMMENT,
        SECTION
    }

    BoundedMarkup(Reader document) {
        super(document);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int most) throws IOException {
        int read;
        try {
            read = super.read(buffer, offset, most);
        } catch (CharacterCodingException damaged) {
            throw UnreadableWorkbookException.damaged();
        }
        for (int at = offset; at < offset + read; at++) {
            char character = buffer[at];
            if (place == Place.TEXT) {
                if (character == '<') {
                    place = Place.OPENED;
                    length = 0;
                }
            } else {
                length++;
                if (length > MOST_CHARACTERS) {
                    throw UnreadableWorkbookException.damaged();
                }
                place = inside(character);
                twoBefore = before;
                before = character;
            }
        }
        return read;
    }

    private Place inside(char character) throws IOException {
        return switch (place) {
            case TEXT -> Place.TEXT;
            case OPENED ->
                character == '!'
                        ? Place.DECLARED
                        : character == '?' ? Place.INSTRUCTION : character == '>' ? Place.TEXT : Place.TAG;
            case DECLARED -> declared(character);
            case TAG -> tag(character);
            case VALUE -> character == quote ? Place.TAG : Place.VALUE;
            case INSTRUCTION -> character == '>' && before == '?' ? Place.TEXT : Place.INSTRUCTION;
            case COMMENT -> closes('-', character) ? Place.TEXT : Place.COMMENT;
            case SECTION -> closes(']', character) ? Place.TEXT : Place.SECTION;
        };
    }

    /** Refuses document types: a workbook has none (ECMA-376, part 2), and entities come by them. */
    private static Place declared(char character) throws IOException {
        if (character != '-' && character != '[') {
            throw UnreadableWorkbookException.damaged();
        }
        return character == '-' ? Place.COMMENT : Place.SECTION;
    }

    private Place tag(char character) {
        if (character == '"' || character == '\'') {
            quote = character;
            return Place.VALUE;
        }
        return character == '>' ? Place.TEXT : Place.TAG;
    }

    /** Returns whether a greater-than sign follows two of a sign. */
    private boolean closes(char sign, char character) {
        return character == '>' && before == sign && twoBefore == sign;
    }
}
