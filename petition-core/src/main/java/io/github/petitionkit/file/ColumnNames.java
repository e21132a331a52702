package io.github.petitionkit.file;

import io.github.petitionkit.validation.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the names in the first line of a file mean, or what is wrong with them. Faults number the columns and do not quote
 * them, because a file without names begins with a signer.
 */
final class ColumnNames {
    private static final int MOST_NAMED = 20;
    private static final String NAMES = "Name the columns in the first line, a name and the country among them: ";
    private static final String UNKNOWN = "the names of these columns are not known: %s."
            + " Delete or ignore what is not needed, and call the others by one of %s";

    private final List<String> names;
    private final ColumnMapping mapping;
    private final List<String> meanings;
    private final List<Violation> faults;

    private ColumnNames(List<String> names, ColumnMapping mapping, List<String> meanings, List<Violation> faults) {
        this.names = names;
        this.mapping = mapping;
        this.meanings = meanings;
        this.faults = faults;
    }

    /**
     * Reads the names.
     *
     * @param cells the cells of the line
     * @param given what they mean, or {@code null} if they show it
     * @param ignored the numbers of ignored columns, from 1
     * @param countryIsKnown whether rows need not name a country
     */
    static ColumnNames of(
            List<String> cells, @Nullable ColumnMapping given, Set<Integer> ignored, boolean countryIsKnown) {
        List<String> names = IntStream.range(0, cells.size())
                .mapToObj(i -> ignored.contains(i + 1) ? "" : cells.get(i))
                .toList();
        ColumnMapping mapping = given == null ? found(names) : given;
        List<String> meanings = new ArrayList<>();
        List<Integer> unknown = new ArrayList<>();
        List<Integer> repeated = new ArrayList<>();
        Set<String> meant = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String meaning = mapping.meaning(names.get(i));
            meanings.add(Objects.requireNonNullElse(meaning, ""));
            if (meaning == null) {
                unknown.add(i + 1);
            } else if (!meaning.isEmpty() && !meant.add(meaning) && !mapping.isIgnoringOthers()) {
                repeated.add(i + 1);
            }
        }
        return new ColumnNames(folded(cells), mapping, meanings, faults(unknown, repeated, meant, countryIsKnown));
    }

    private static ColumnMapping found(List<String> names) {
        boolean isOurs = names.stream().allMatch(name -> ColumnMapping.ours().meaning(name) != null);
        return isOurs
                ? ColumnMapping.ours()
                : CampaignTool.of(names).orElse(CampaignTool.SPREADSHEET).mapping();
    }

    private static List<Violation> faults(
            List<Integer> unknown, List<Integer> repeated, Set<String> meant, boolean countryIsKnown) {
        if (!unknown.isEmpty()) {
            String numbers =
                    unknown.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
            return faults(
                    UNKNOWN.formatted(numbers, SignatureColumns.listed()),
                    unknown,
                    "unknown-column",
                    "The name of this column is not known");
        } else if (!repeated.isEmpty()) {
            return faults(
                    "column %s has the meaning of another column".formatted(repeated.get(0)),
                    repeated,
                    "repeated-column",
                    "This column has the meaning of another one");
        } else if (SignatureRow.NAMES.stream().noneMatch(meant::contains)) {
            return List.of(missing("the name is missing"));
        }
        return countryIsKnown || meant.contains("country")
                ? List.of()
                : List.of(missing("the country is missing, and none is set for rows without it"));
    }

    private static List<Violation> faults(String summary, List<Integer> columns, String code, String message) {
        Stream<Violation> each =
                columns.stream().limit(MOST_NAMED).map(column -> new Violation(column.toString(), code, message));
        return Stream.concat(Stream.of(missing(summary)), each).toList();
    }

    /** Returns the fault of a first line without the names that a list needs. */
    static Violation missing(String what) {
        return new Violation("", "missing-column", NAMES + what);
    }

    /** Returns the faults; empty if the rows can be read. */
    List<Violation> faults() {
        return faults;
    }

    /** Returns the meaning of each column, empty for an ignored one. */
    List<String> meanings() {
        return meanings;
    }

    ColumnMapping mapping() {
        return mapping;
    }

    /** Returns whether a row has these names again, because somebody has put several files behind each other. */
    boolean isRepeatedBy(List<String> cells) {
        return cells.size() == names.size()
                && ColumnMapping.folded(cells.get(0)).equals(names.get(0))
                && names.equals(folded(cells));
    }

    private static List<String> folded(List<String> cells) {
        return cells.stream().map(ColumnMapping::folded).toList();
    }
}
