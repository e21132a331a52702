package io.github.petitionkit.desk;

import io.github.petitionkit.text.TextKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What staff keep about one petition. Immutable. It is stored apart from the petition, so no view of a petition shows it.
 *
 * @param departments the departments that it concerns, at most {@value #MAX_NAMES}
 * @param labels the private tags of staff, at most {@value #MAX_NAMES}
 * @param notes the notes of staff, oldest first, at most {@value #MAX_NOTES}
 * @param checkOut the last check-out, which may have ended; {@code null} if there is none
 * @param offline totals of signatures that were collected elsewhere, oldest first, at most {@value #MAX_TOTALS}
 * @param runs the last {@value #MAX_RUNS} runs that took signatures out of the count, oldest first
 */
public record CaseFile(
        Set<String> departments,
        Set<String> labels,
        List<Note> notes,
        @Nullable CheckOut checkOut,
        List<OfflineTotal> offline,
        List<InvalidationRun> runs) {
    /** The most departments, and the most labels. */
    public static final int MAX_NAMES = 50;
    /** The longest name of a department or label, in characters. */
    public static final int MAX_NAME = 100;
    /** The most notes. */
    public static final int MAX_NOTES = 500;

    /** The most offline totals. */
    public static final int MAX_TOTALS = 500;

    /** The most runs. */
    public static final int MAX_RUNS = 200;

    /** A file with nothing in it, which every petition has at first. */
    public static final CaseFile EMPTY = new CaseFile(Set.of(), Set.of(), List.of(), null, List.of(), List.of());

    /** Cleans the names, in lower case, and copies the collections. Requires at most the numbers above. */
    public CaseFile {
        departments = names("departments", departments);
        labels = names("labels", labels);
        notes = List.copyOf(notes);
        offline = List.copyOf(offline);
        if (offline.size() > MAX_TOTALS) {
            throw new IllegalArgumentException(
                    "A case file has at most %s offline totals: add up old ones first".formatted(MAX_TOTALS));
        }
        runs = List.copyOf(runs.subList(Math.max(0, runs.size() - MAX_RUNS), runs.size()));
        if (notes.size() > MAX_NOTES) {
            throw new IllegalArgumentException(
                    "A case file has at most %s notes: remove old ones first".formatted(MAX_NOTES));
        }
    }

    private static Set<String> names(String what, Collection<String> given) {
        Set<String> names = new TreeSet<>();
        given.forEach(name -> names.add(name(name)));
        if (names.size() > MAX_NAMES) {
            throw new IllegalArgumentException(
                    "A case file has at most %s %s, not %s".formatted(MAX_NAMES, what, names.size()));
        }
        return Collections.unmodifiableSet(names);
    }

    /**
     * Returns the form of a department or label in which names are compared.
     *
     * @param name as typed
     * @return the name in lower case
     * @throws IllegalArgumentException if it does not have 1 to {@value #MAX_NAME} characters
     */
    public static String name(String name) {
        String clean = TextKind.LINE.clean(name).toLowerCase(Locale.ROOT);
        if (clean.isBlank() || clean.length() > MAX_NAME) {
            throw new IllegalArgumentException(
                    "A department or label has 1 to %s characters, not %s".formatted(MAX_NAME, clean.length()));
        }
        return clean;
    }

    /**
     * Replaces the departments.
     *
     * @param departments their names
     * @return the changed file
     */
    public CaseFile withDepartments(Collection<String> departments) {
        return new CaseFile(names("departments", departments), labels, notes, checkOut, offline, runs);
    }

    /**
     * Replaces the labels.
     *
     * @param labels their names
     * @return the changed file
     */
    public CaseFile withLabels(Collection<String> labels) {
        return new CaseFile(departments, names("labels", labels), notes, checkOut, offline, runs);
    }

    /**
     * Adds a note.
     *
     * @param note the note
     * @return the changed file
     */
    public CaseFile with(Note note) {
        List<Note> longer = new ArrayList<>(notes);
        longer.add(note);
        return new CaseFile(departments, labels, longer, checkOut, offline, runs);
    }

    /**
     * Removes a note.
     *
     * @param note the note
     * @return the changed file; this one if it does not have the note
     */
    public CaseFile without(Note note) {
        List<Note> shorter = new ArrayList<>(notes);
        return shorter.remove(note) ? new CaseFile(departments, labels, shorter, checkOut, offline, runs) : this;
    }

    /**
     * Replaces the check-out.
     *
     * @param checkOut the check-out, or {@code null} to end it
     * @return the changed file
     */
    public CaseFile withCheckOut(@Nullable CheckOut checkOut) {
        return new CaseFile(departments, labels, notes, checkOut, offline, runs);
    }

    /**
     * Returns who has the petition.
     *
     * @param now the present
     * @return the check-out that lasts; empty if nobody has it
     */
    public Optional<CheckOut> checkedOut(Instant now) {
        return Optional.ofNullable(checkOut).filter(each -> each.lasts(now));
    }

    /**
     * Adds a total of signatures that were collected elsewhere.
     *
     * @param total the total, with its document
     * @return the changed file
     * @throws IllegalArgumentException if there is a total by this document already, see {@link OfflineTotal#isBy}
     */
    public CaseFile with(OfflineTotal total) {
        if (offline.stream().anyMatch(other -> other.isBy(total.document()))) {
            throw new IllegalArgumentException(
                    "This document is counted already: remove its total first, or give another document");
        }
        List<OfflineTotal> longer = new ArrayList<>(offline);
        longer.add(total);
        return new CaseFile(departments, labels, notes, checkOut, longer, runs);
    }

    /**
     * Removes the total of a document.
     *
     * @param document the document's reference, compared by {@link OfflineTotal#isBy}
     * @return the changed file; this one if it has no such total
     */
    public CaseFile withoutOffline(String document) {
        return new CaseFile(
                departments,
                labels,
                notes,
                checkOut,
                offline.stream().filter(total -> !total.isBy(document)).toList(),
                runs);
    }

    /** {@return the signatures that were collected elsewhere: the sum of the totals} */
    public long offlineTotal() {
        return offline.stream().mapToLong(OfflineTotal::count).sum();
    }

    /**
     * Records a run, in place of an earlier record of it.
     *
     * @param run the run
     * @return the changed file
     */
    public CaseFile with(InvalidationRun run) {
        List<InvalidationRun> all = new ArrayList<>(runs);
        boolean isKnown = all.stream().anyMatch(other -> other.id().equals(run.id()));
        if (isKnown) {
            all.replaceAll(other -> other.id().equals(run.id()) ? run : other);
        } else {
            all.add(run);
        }
        return new CaseFile(departments, labels, notes, checkOut, offline, all);
    }

    /**
     * Returns the record of a run.
     *
     * @param id the id of the run
     * @return the record; empty if there is none
     */
    public Optional<InvalidationRun> run(UUID id) {
        return runs.stream().filter(run -> run.id().equals(id)).findFirst();
    }
}
