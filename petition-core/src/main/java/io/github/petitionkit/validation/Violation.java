package io.github.petitionkit.validation;

import java.util.Comparator;
import java.util.Objects;

/**
 * One fault of a request. It never holds the rejected value, unless a message of the host includes it. Ordered by path,
 * then code, then message.
 *
 * @param path the field, such as {@code email}, {@code answers.occupation} or {@code consents[0].purpose}; empty for
 *     the whole request. A map key is in brackets; they are empty if it is not a plain word
 * @param code the stable code of the rule: a constraint's simple name in lower-case words joined by hyphens, such as
 *     {@code valid-email} for {@link ValidEmail} and {@code not-blank} for {@code NotBlank}; a further cause of the
 *     library's constraints, {@code too-long}, {@code too-short}, {@code email-address} or {@code web-address}; or the code of an eligibility rule, such as
 *     {@code petitionkit.residence}
 * @param message the text for the reader, in the reader's language
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
