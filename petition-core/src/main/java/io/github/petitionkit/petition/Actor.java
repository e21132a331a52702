package io.github.petitionkit.petition;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who caused a change. It is kept in the history for ever, so the id must not identify a signer: give an account
 * number, never a name or an address.
 *
 * @param kind in what capacity the actor acted
 * @param id the host's own id of the actor, at most 100 characters; {@code null} where the kind says enough
 */
public record Actor(Kind kind, @Nullable String id) {
    /** The capacities in which somebody changes a petition or a signature. */
    public enum Kind {
        /** Who started the petition. */
        CREATOR,
        /** Who signed it. */
        SIGNER,
        /** A moderator or another member of the site's staff. */
        STAFF,
        /** The library itself: a deadline, a fraud check, a threshold. */
        SYSTEM
    }

    /** The creator of the petition. */
    public static final Actor CREATOR = new Actor(Kind.CREATOR, null);

    /** The signer of the signature. */
    public static final Actor SIGNER = new Actor(Kind.SIGNER, null);

    /** The library itself. */
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, null);

    /** Checks the components. */
    public Actor {
        Objects.requireNonNull(kind, "kind");
        if (id != null && (id.isBlank() || id.length() > 100)) {
            throw new IllegalArgumentException("Actor id has " + id.length() + " characters; give 1 to 100");
        }
    }

    /**
     * A member of staff.
     *
     * @param id the host's id of the account
     * @return the actor
     */
    public static Actor staff(String id) {
        return new Actor(Kind.STAFF, Objects.requireNonNull(id, "id"));
    }
}
