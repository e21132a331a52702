package io.github.petitionkit.signature;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where a signature stands, and the one table of where it may go from there.
 *
 * <pre>
 * (new) -&gt; PENDING, CONFIRMED, HELD
 * PENDING     -&gt; CONFIRMED, HELD, INVALIDATED, WITHDRAWN, LAPSED
 * CONFIRMED   -&gt; HELD, INVALIDATED, WITHDRAWN, LAPSED
 * HELD        -&gt; PENDING, CONFIRMED, INVALIDATED, WITHDRAWN, LAPSED
 * INVALIDATED -&gt; PENDING, CONFIRMED, HELD                     (undone: back to what it was)
 * WITHDRAWN   -&gt; nowhere; its signer may sign again
 * LAPSED      -&gt; nowhere; its signer may sign again
 * </pre>
 */
public enum SignatureState {
    /** An attempt: it waits for the confirmation of the mailbox's owner, and occupies nothing until then. */
    PENDING,
    /** Counted. */
    CONFIRMED,
    /** Suspected; out of the count until a review. */
    HELD,
    /** Taken out of the count by staff, for a stated reason. */
    INVALIDATED,
    /** Taken back by its signer. */
    WITHDRAWN,
    /**
     * Ended without anybody's decision on it: an attempt whose time ran out or whose signer confirmed another one, or a
     * signature in whose place the same signer's came with a stronger proof.
     */
    LAPSED;

    /** {@return the states that a signature may go to from this one; unmodifiable} */
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

    /** {@return the states in which a signature may begin; unmodifiable} */
    public static Set<SignatureState> first() {
        return Collections.unmodifiableSet(EnumSet.of(PENDING, CONFIRMED, HELD));
    }

    /** {@return whether the signature counts or may still come to count: it is pending, confirmed or held} */
    public boolean isActive() {
        return this == PENDING || this == CONFIRMED || this == HELD;
    }
}
