package io.github.petitionkit.store.jdbc.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the JSON (RFC 8259) of documents: objects, arrays, texts, whole numbers and booleans. */
public final class JsonReader {
    private static final int DEEPEST = 64;

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    /** Returns a {@code Map}, a {@code List}, a {@code String}, a {@code Long} or a {@code Boolean}. */
    public static Object read(String text) {
        JsonReader reader = new JsonReader(text);
        Object value = reader.value();
        reader.space();
        if (reader.at < text.length()) {
            throw reader.unexpected();
        }
        return value;
    }

    private Object value() {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> text();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            default -> number();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> object = new LinkedHashMap<>();
        enter();
        while (goesOn('}', object.isEmpty())) {
            if (peek() != '"') {
                throw unexpected();
            }
            String name = text();
            take(':');
            object.put(name, value());
        }
        return object;
    }

    private List<Object> array() {
        List<Object> array = new ArrayList<>();
        enter();
        while (goesOn(']', array.isEmpty())) {
            array.add(value());
        }
        return array;
    }

    private void enter() {
        at++;
        if (++depth > DEEPEST) {
            throw unexpected();
        }
    }

    private boolean goesOn(char end, boolean first) {
        if (peek() == end) {
            at++;
            depth--;
            return false;
        }
        if (!first) {
            take(',');
        }
        return true;
    }

    private String text() {
        int start = ++at;
        int end = plainUntil(start);
        if (text.charAt(end) == '"') {
            at = end + 1;
            return text.substring(start, end);
        }
        StringBuilder read = new StringBuilder().append(text, start, end);
        at = end;
        for (char character = next(); character != '"'; character = next()) {
            if (character < ' ') {
                throw unexpected();
            }
            read.append(character == '\\' ? escaped() : character);
        }
        return read.toString();
    }

    private int plainUntil(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\\' && text.charAt(end) >= ' ') {
            end++;
        }
        if (end == text.length() || text.charAt(end) < ' ') {
            at = end;
            throw unexpected();
        }
        return end;
    }

    private char escaped() {
        char character = next();
        return switch (character) {
            case '"', '\\', '/' -> character;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            default -> throw unexpected();
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            char character = next();
            int digit = character < 128 ? Character.digit(character, 16) : -1;
            if (digit < 0) {
                throw unexpected();
            }
            code = code << 4 | digit;
        }
        return (char) code;
    }

    private Boolean word(String word, boolean value) {
        if (!text.startsWith(word, at)) {
            throw unexpected();
        }
        at += word.length();
        return value;
    }

    private Long number() {
        int start = at;
        while (at < text.length() && isOfNumber(text.charAt(at))) {
            at++;
        }
        if (hasLeadingZero(start)) {
            throw unexpected();
        }
        try {
            return Long.valueOf(text.substring(start, at));
        } catch (NumberFormatException wrong) {
            throw unexpected();
        }
    }

    private boolean hasLeadingZero(int start) {
        int first = start < at && text.charAt(start) == '-' ? start + 1 : start;
        return at - first > 1 && text.charAt(first) == '0';
    }

    private static boolean isOfNumber(char character) {
        return character == '-' || (character >= '0' && character <= '9');
    }

    private char peek() {
        space();
        if (at == text.length()) {
            throw unexpected();
        }
        return text.charAt(at);
    }

    private char next() {
        if (at == text.length()) {
            throw unexpected();
        }
        return text.charAt(at++);
    }

    private void take(char expected) {
        if (peek() != expected) {
            throw unexpected();
        }
        at++;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /** Gives the position only, because the content can be personal data. */
    private DocumentException unexpected() {
        return new DocumentException("it is not the JSON of a document, from character " + at + " on");
    }
}
