package io.github.petitionkit.fraud.list;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The text format of a list: one entry per line; {@code #} begins a comment; blank lines are ignored; lines end with LF
 * or CRLF.
 */
public final class ListText {
    private static final int LONGEST_LINE = 1_000;

    private ListText() {}

    /**
     * Reads a list.
     *
     * @param <E> the type of the entries
     * @param text the text
     * @param entry parses one entry, or throws an {@link IllegalArgumentException}
     * @return the entries in their order
     * @throws MalformedListException if a line is not an entry; it gives the line's number
     */
    public static <E> List<E> read(String text, Function<String, E> entry) {
        List<E> entries = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            int comment = line.indexOf('#');
            String content = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (!content.isEmpty()) {
                entries.add(read(content, number, entry));
            }
        }
        return List.copyOf(entries);
    }

    private static <E> E read(String content, int number, Function<String, E> entry) {
        if (content.length() > LONGEST_LINE) {
            throw new MalformedListException(
                    number, "it has %s characters, more than %s".formatted(content.length(), LONGEST_LINE));
        }
        try {
            return entry.apply(content);
        } catch (IllegalArgumentException refused) {
            throw new MalformedListException(number, String.valueOf(refused.getMessage()));
        }
    }
}
