package io.github.petitionkit.examples.site;

import io.github.petitionkit.validation.Violation;
import java.util.Comparator;
import java.util.List;

/**
 * The faults of a form, for its summary and beside its fields.
 *
 * @param all every fault, in the order of the form
 */
public record Faults(List<Violation> all) {
    /** No faults. */
    public static final Faults NONE = new Faults(List.of());

    /** Copies the list. */
    public Faults {
        all = List.copyOf(all);
    }

    /**
     * Sorts violations by the fields of a form.
     *
     * @param violations the violations in any order
     * @param fields the names of the fields, from top to bottom
     * @return the faults, those without a field first
     */
    public static Faults inOrderOf(List<String> fields, List<Violation> violations) {
        return new Faults(violations.stream()
                .sorted(Comparator.comparingInt(violation -> fields.indexOf(violation.path())))
                .toList());
    }

    /**
     * Returns the faults of one field.
     *
     * @param field its name
     * @return the messages
     */
    public List<String> of(String field) {
        return all.stream()
                .filter(fault -> fault.path().equals(field))
                .map(Violation::message)
                .toList();
    }

    /** {@return whether there are no faults} */
    public boolean isEmpty() {
        return all.isEmpty();
    }
}
