package io.github.petitionkit.file;

import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.text.TextKind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a file mean, by the names of {@link SignatureColumns}. {@link CampaignTool} has those of several
 * tools. Immutable and thread-safe.
 */
public final class ColumnMapping {
    private static final ColumnMapping OURS = new ColumnMapping(Map.of(), false, null);
    private static final String IGNORED = "";
    /** What people put between words or leave out: {@code E-Mail}, {@code e mail}, {@code Email}. */
    private static final Pattern BETWEEN = Pattern.compile("[\\s_.\\p{Pd}'\u2019]+");
    /** Marks that people leave out on other keyboards; those of Japanese or Hindi are letters of their own. */
    private static final Pattern MARKS = Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}])\\p{M}+");

    private static final Pattern REQUIRED = Pattern.compile("\\s*(\\*+|:|\\(required\\))$");

    private final Map<String, Named> columns;
    private final boolean ignoringOthers;
    private final @Nullable DateOrder dates;

    /** A column as its tool writes it, and its meaning. */
    private record Named(String name, String meaning) {}

    private ColumnMapping(Map<String, Named> columns, boolean ignoringOthers, @Nullable DateOrder dates) {
        this.columns = columns;
        this.ignoringOthers = ignoringOthers;
        this.dates = dates;
    }

    /** {@return a mapping with the library's own names only, which need no entry in any mapping} */
    public static ColumnMapping ours() {
        return OURS;
    }

    /**
     * Adds a column.
     *
     * @param name the name in the first line of the file; case, accents, an asterisk behind it, and spaces, hyphens, dots
     *     and underscores between its words do not matter
     * @param meaning a name of {@link SignatureColumns}
     * @return the mapping
     * @throws IllegalArgumentException if the column has a meaning already, or there is no such meaning
     */
    public ColumnMapping column(String name, String meaning) {
        if (!SignatureColumns.isColumn(meaning)) {
            throw new IllegalArgumentException("A column of a file can mean " + SignatureColumns.listed());
        }
        return with(name, meaning);
    }

    /**
     * Adds a column of consents.
     *
     * @param name the name in the first line of the file
     * @param purpose the purpose, without a dot
     * @param organisation the organisation
     * @return the mapping
     * @throws IllegalArgumentException if the column has a meaning already, or the purpose has a dot
     */
    public ColumnMapping consent(String name, String purpose, String organisation) {
        return with(name, SignatureColumns.consent(purpose, organisation).name());
    }

    /**
     * Ignores columns.
     *
     * @param names their names in the first line of the file
     * @return the mapping
     * @throws IllegalArgumentException if one of them has a meaning already
     */
    public ColumnMapping ignoring(String... names) {
        ColumnMapping more = this;
        for (String name : names) {
            more = more.with(name, IGNORED);
        }
        return more;
    }

    /**
     * Ignores every column that has no meaning, and the second of two with the same meaning. Without it, such a column
     * stops the file at its first line, so that a misspelt name loses nothing.
     *
     * @return the mapping
     */
    public ColumnMapping ignoringOthers() {
        return new ColumnMapping(columns, true, dates);
    }

    /**
     * Sets the order of day and month in dates with slashes, as {@link SignatureImport#dates} does.
     *
     * @param order the order
     * @return the mapping
     */
    public ColumnMapping dates(DateOrder order) {
        return new ColumnMapping(columns, ignoringOthers, Objects.requireNonNull(order, "order"));
    }

    private ColumnMapping with(String name, String meaning) {
        Map<String, Named> more = new LinkedHashMap<>(columns);
        Named before = more.put(comparable(name), new Named(name, meaning));
        if (before != null && !before.meaning().equals(meaning)) {
            throw new IllegalArgumentException("The column %s is in the mapping already: name it once".formatted(name));
        }
        return new ColumnMapping(Collections.unmodifiableMap(more), ignoringOthers, dates);
    }

    /**
     * Returns the columns of an export in the tool's format: those of the mapping, in its order and with its names.
     * Ignored ones are left out.
     *
     * @return the columns
     */
    public List<Column<Signature>> columns() {
        List<Column<Signature>> exported = new ArrayList<>();
        Set<String> meant = new HashSet<>();
        columns.values().forEach(each -> {
            if (!each.meaning().isEmpty() && meant.add(each.meaning())) {
                exported.add(SignatureColumns.named(each.meaning()).as(each.name()));
            }
        });
        return List.copyOf(exported);
    }

    /** Returns the meaning of a column, empty for an ignored one; {@code null} if it is not known. */
    @Nullable
    String meaning(String name) {
        String unmarked = unmarked(name);
        Named known = columns.get(comparable(name));
        if (known != null) {
            return known.meaning();
        } else if (SignatureColumns.isColumn(unmarked)) {
            return unmarked;
        }
        return unmarked.isEmpty() || ignoringOthers ? IGNORED : null;
    }

    /** Returns whether it knows a column, and does not ignore it as one of the others. */
    boolean isNamed(String name) {
        return new ColumnMapping(columns, false, dates).meaning(name) != null;
    }

    boolean isIgnoringOthers() {
        return ignoringOthers;
    }

    @Nullable
    DateOrder dateOrder() {
        return dates;
    }

    /** Returns a column's name whatever stands between its words, and without accents. */
    private static String comparable(String name) {
        String parted = Normalizer.normalize(unmarked(name).replace("\u00DF", "ss"), Normalizer.Form.NFD);
        return BETWEEN.matcher(MARKS.matcher(parted).replaceAll("")).replaceAll("");
    }

    /** Returns a column's name without the mark of a required field. */
    private static String unmarked(String name) {
        return REQUIRED.matcher(folded(name)).replaceFirst("");
    }

    /** Returns a column's name without regard to case and spaces around it. */
    static String folded(String cell) {
        return TextKind.NAME.clean(cell).toLowerCase(Locale.ROOT);
    }
}
