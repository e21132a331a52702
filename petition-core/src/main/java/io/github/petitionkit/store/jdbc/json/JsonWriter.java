package io.github.petitionkit.store.jdbc.json;

/** Writes JSON (RFC 8259) without white space. It escapes characters that a database could reject. */
public final class JsonWriter {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final StringBuilder out;
    private boolean first = true;

    public JsonWriter(int likelyLength) {
        out = new StringBuilder(likelyLength);
    }

    public void open(char bracket) {
        separate();
        out.append(bracket);
        first = true;
    }

    public void close(char bracket) {
        out.append(bracket);
        first = false;
    }

    public void name(String name) {
        separate();
        quote(name);
        out.append(':');
        first = true;
    }

    /** Writes the name of a part, including its quotes and colon. */
    void quotedName(String name) {
        separate();
        out.append(name);
        first = true;
    }

    public void text(String text) {
        separate();
        quote(text);
    }

    public void number(long number) {
        separate();
        out.append(number);
    }

    public void flag(boolean flag) {
        separate();
        out.append(flag);
    }

    private void separate() {
        if (!first) {
            out.append(',');
        }
        first = false;
    }

    private void quote(String text) {
        out.append('"');
        if (isPlain(text)) {
            out.append(text);
        } else {
            text.chars().forEach(character -> append((char) character));
        }
        out.append('"');
    }

    /** Returns whether a text needs no escape, as most texts do; it is copied as a whole then. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' || character == '"' || character == '\\' || Character.isSurrogate(character)) {
                return false;
            }
        }
        return true;
    }

    private void append(char character) {
        if (character == '"' || character == '\\') {
            out.append('\\').append(character);
        } else if (character < ' ' || Character.isSurrogate(character)) {
            escape(character);
        } else {
            out.append(character);
        }
    }

    /** Escapes a character. Databases reject half a surrogate pair, and some of them the character zero. */
    private void escape(char character) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX[character >> shift & 0xF]);
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
