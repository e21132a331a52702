package io.github.petitionkit.petition.lifecycle;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The person or system that caused a change. The history keeps it for ever, so the id must not identify a signer: give
 * an account number, never a name or an address.
 *
 * @param kind the capacity in which the actor acted
 * @param id the host's own id of the actor, at most 100 characters; {@code null} if the kind is enough
 */
public record Actor(Kind kind, @Nullable String id) {
    /** The capacity in which an actor changes a petition or a signature. */
    public enum Kind {
        /** The creator of the petition, who started it. */
        CREATOR,
        /** The signer of the signature. */
        SIGNER,
        /** A moderator or another member of the site's staff. */
        STAFF,
        /** The library itself: a deadline, a fraud check, a threshold. */
        SYSTEM
    }

    /** The actor for every creator. */
    public static final Actor CREATOR = new Actor(Kind.CREATOR, null);

    /** The actor for every signer. */
    public static final Actor SIGNER = new Actor(Kind.SIGNER, null);

    /** The library itself. */
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, null);

    /** Requires an id of 1 to 100 characters, or none. */
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
