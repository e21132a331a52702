package io.github.petitionkit.validation;

import java.util.Comparator;
import java.util.Objects;

/**
 * One thing that is wrong with what somebody typed. It never holds the rejected value, unless a message of the host's own
 * asks for it. Ordered by path, then code, then message.
 *
 * @param path which entry, as in {@code email}, {@code answers.occupation} or {@code consents[0].purpose}; empty where it
 *     is about the whole. A map's key stands in brackets if it is a plain word, which are empty otherwise
 * @param code which rule, stable: a constraint's simple name in lower-case words joined by hyphens, such as
 *     {@code valid-email} for {@link ValidEmail} and {@code not-blank} for {@code NotBlank}; a cause that
 *     constraints of ours tell apart, {@code too-long} or {@code web-address}; or the code of a rule, such as
 *     {@code petitionkit.residence}
 * @param message what to tell, in the reader's language
 */
public record Violation(String path, String code, String message) implements Comparable<Violation> {
    private static final Comparator<Violation> ORDER =
            Comparator.comparing(Violation::path).thenComparing(Violation::code).thenComparing(Violation::message);

    /** Rejects {@code null}. */
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
