package io.github.petitionkit.validation;

import java.util.Comparator;
import java.util.Objects;

/**
 * One thing that is wrong with what somebody typed. It never holds the rejected value.
 *
 * @param path which entry, as in {@code email} or {@code answers.occupation}; empty where it is about the whole
 * @param code which rule: a constraint's name in words joined by hyphens, such as {@code valid-email}, or the code of a
 *     rule, such as {@code petitionkit.residence}
 * @param message what to tell, in the reader's language
 */
public record Violation(String path, String code, String message) implements Comparable<Violation> {
    private static final Comparator<Violation> ORDER =
            Comparator.comparing(Violation::path).thenComparing(Violation::code).thenComparing(Violation::message);

    /** Checks the components. */
    public Violation {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }

    @Override
    public int compareTo(Violation other) {
        return ORDER.compare(this, other);
    }
}
