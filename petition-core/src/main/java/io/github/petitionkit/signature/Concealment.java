package io.github.petitionkit.signature;

import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * What staff have taken out of sight of a signature that goes on to count, such as an insult in place of a name.
 *
 * @param parts what is concealed, at least one part
 * @param cause why
 * @param by who did it
 * @param at when
 */
public record Concealment(Set<Part> parts, Reason cause, Actor by, Instant at) {
    /** A part that readers would see. */
    public enum Part {
        /** The name: it is shown as that of an anonymous signer. */
        NAME,
        /** The reason to sign. */
        REASON
    }

    /** Copies the parts. Requires at least one. */
    public Concealment {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("Say what to conceal: the name, the reason, or both");
        }
        parts = Collections.unmodifiableSet(EnumSet.copyOf(parts));
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }
}
