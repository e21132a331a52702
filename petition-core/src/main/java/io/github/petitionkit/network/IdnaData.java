package io.github.petitionkit.network;

import io.github.petitionkit.data.DataFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The properties of characters by {@code idna.txt}, independent of the Unicode version of the Java platform. Loaded at
 * first use.
 */
final class IdnaData {
    private static final String FILE = "idna.txt";
    private static final int HEXADECIMAL = 16;

    /** The mapping of a character. */
    private interface Mapping extends IntFunction<String> {}

    private static final Mapping VALID = Character::toString;

    private final List<Run<Mapping>> mappings = new ArrayList<>();
    private final List<Run<String>> marks = new ArrayList<>();
    private final List<Run<String>> viramas = new ArrayList<>();
    private final List<Run<String>> joining = new ArrayList<>();
    private final List<Run<String>> bidi = new ArrayList<>();
    private final Map<String, Mapping> known = new HashMap<>();

    private record Run<T>(int from, int to, T fact) {}

    IdnaData(DataFile file) {
        file.forEach(this::add);
    }

    private void add(String line) {
        String[] parts = line.split(" ", 4);
        if (parts.length < 3) {
            throw new IllegalArgumentException(
                    "give two characters and what is true from one to the other, as in 61 7a valid");
        }
        int from = Integer.parseInt(parts[0], HEXADECIMAL);
        int to = Integer.parseInt(parts[1], HEXADECIMAL);
        String fact = parts.length > 3 ? parts[3].intern() : "";
        switch (parts[2]) {
            case "valid" -> add(mappings, new Run<>(from, to, VALID));
            case "ignored" -> add(mappings, new Run<>(from, to, IdnaData::nothing));
            case "shift" -> add(mappings, new Run<>(from, to, known.computeIfAbsent(fact, IdnaData::shift)));
            case "to" -> add(mappings, new Run<>(from, to, to(fact)));
            case "mark" -> add(marks, new Run<>(from, to, fact));
            case "virama" -> add(viramas, new Run<>(from, to, fact));
            case "joins" -> add(joining, new Run<>(from, to, fact));
            case "bidi" -> add(bidi, new Run<>(from, to, fact));
            default -> throw new IllegalArgumentException("there is no property " + parts[2]);
        }
    }

    /** Keeps the order in which {@link #find} looks. */
    private static <T> void add(List<Run<T>> runs, Run<T> run) {
        boolean ordered = run.from() <= run.to()
                && (runs.isEmpty() || runs.get(runs.size() - 1).to() < run.from());
        if (!ordered) {
            throw new IllegalArgumentException("give the characters of a property in their order, each once");
        }
        runs.add(run);
    }

    private static String nothing(int character) {
        return "";
    }

    private static Mapping shift(String offset) {
        int by = Integer.parseInt(offset, HEXADECIMAL);
        return character -> Character.toString(character + by);
    }

    private static Mapping to(String characters) {
        StringBuilder text = new StringBuilder();
        for (String each : characters.split(" ", -1)) {
            text.appendCodePoint(Integer.parseInt(each, HEXADECIMAL));
        }
        String mapped = text.toString();
        return character -> mapped;
    }

    static IdnaData standard() {
        return Standard.DATA;
    }

    /** Returns the mapping of a character, which can be itself or empty; {@code null} if it is disallowed. */
    @Nullable
    String mapped(int character) {
        Mapping mapping = find(mappings, character);
        return mapping == null ? null : mapping.apply(character);
    }

    /** Returns whether a name may contain the character. */
    boolean isValid(int character) {
        return find(mappings, character) == VALID;
    }

    boolean isMark(int character) {
        return find(marks, character) != null;
    }

    boolean isVirama(int character) {
        return find(viramas, character) != null;
    }

    /** Returns the Joining_Type: D, L, R, T, or empty. */
    String joining(int character) {
        String type = find(joining, character);
        return type == null ? "" : type;
    }

    /** Returns the Bidi_Class by its short name. */
    String bidi(int character) {
        String type = find(bidi, character);
        return type == null ? "L" : type;
    }

    private static <T> @Nullable T find(List<Run<T>> runs, int character) {
        int low = 0;
        int high = runs.size() - 1;
        while (low <= high) {
            int middle = (low + high) / 2;
            Run<T> run = runs.get(middle);
            if (character < run.from()) {
                high = middle - 1;
            } else if (character > run.to()) {
                low = middle + 1;
            } else {
                return run.fact();
            }
        }
        return null;
    }

    private static final class Standard {
        static final IdnaData DATA = new IdnaData(DataFile.beside(IdnaData.class, FILE));
    }
}
