package io.github.petitionkit.signature;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The state of a signature, with the table of allowed transitions.
 *
 * <pre>
 * (new) -&gt; PENDING, CONFIRMED, HELD
 * PENDING     -&gt; CONFIRMED, HELD, INVALIDATED, WITHDRAWN, LAPSED
 * CONFIRMED   -&gt; HELD, INVALIDATED, WITHDRAWN, LAPSED
 * HELD        -&gt; PENDING, CONFIRMED, INVALIDATED, WITHDRAWN, LAPSED
 * INVALIDATED -&gt; PENDING, CONFIRMED, HELD                     (undone: back to its previous state)
 * WITHDRAWN   -&gt; nowhere; its signer may sign again
 * LAPSED      -&gt; nowhere; its signer may sign again
 * </pre>
 */
public enum SignatureState {
    /**
     * An attempt: it waits for the confirmation of the mailbox's owner. Until then it does not prevent another
     * signature.
     */
    PENDING,
    /** Counted. */
    CONFIRMED,
    /** Suspected: out of the count until a review. */
    HELD,
    /** Taken out of the count by staff, for a recorded reason. */
    INVALIDATED,
    /** Withdrawn by its signer. */
    WITHDRAWN,
    /**
     * Ended by the library: an attempt that expired or whose signer confirmed another one, or a signature that the same
     * signer replaced by one with a stronger proof.
     */
    LAPSED;

    /** {@return the states that may follow this one; unmodifiable} */
    public Set<SignatureState> next() {
        return Collections.unmodifiableSet(
                switch (this) {
                    case PENDING -> EnumSet.of(CONFIRMED, HELD, INVALIDATED, WITHDRAWN, LAPSED);
                    case CONFIRMED -> EnumSet.of(HELD, INVALIDATED, WITHDRAWN, LAPSED);
                    case HELD -> EnumSet.of(PENDING, CONFIRMED, INVALIDATED, WITHDRAWN, LAPSED);
                    case INVALIDATED -> EnumSet.of(PENDING, CONFIRMED, HELD);
                    case WITHDRAWN, LAPSED -> EnumSet.noneOf(SignatureState.class);
                });
    }

    /** {@return the possible initial states; unmodifiable} */
    public static Set<SignatureState> first() {
        return Collections.unmodifiableSet(EnumSet.of(PENDING, CONFIRMED, HELD));
    }

    /** {@return whether the signature counts or may still count: it is pending, confirmed or held} */
    public boolean isActive() {
        return this == PENDING || this == CONFIRMED || this == HELD;
    }
}
