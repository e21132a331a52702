package io.github.petitionkit.signature;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where a signature stands, and the one table of where it may go from there.
 *
 * <pre>
 * (new) -&gt; PENDING, CONFIRMED, HELD
 * PENDING     -&gt; CONFIRMED, HELD, INVALIDATED, WITHDRAWN
 * CONFIRMED   -&gt; HELD, INVALIDATED, WITHDRAWN
 * HELD        -&gt; PENDING, CONFIRMED, INVALIDATED, WITHDRAWN
 * INVALIDATED -&gt; PENDING, CONFIRMED, HELD                     (undone: back to what it was)
 * WITHDRAWN   -&gt; nowhere; its signer may sign again
 * </pre>
 */
public enum SignatureState {
    /** Received; waits for its signer's confirmation. */
    PENDING,
    /** Counted. */
    CONFIRMED,
    /** Suspected; out of the count until a review. */
    HELD,
    /** Taken out of the count by staff, for a stated reason. */
    INVALIDATED,
    /** Taken back by its signer. */
    WITHDRAWN;

    /** {@return the states that a signature may go to from this one; unmodifiable} */
    public Set<SignatureState> next() {
        return Collections.unmodifiableSet(
                switch (this) {
                    case PENDING -> EnumSet.of(CONFIRMED, HELD, INVALIDATED, WITHDRAWN);
                    case CONFIRMED -> EnumSet.of(HELD, INVALIDATED, WITHDRAWN);
                    case HELD -> EnumSet.of(PENDING, CONFIRMED, INVALIDATED, WITHDRAWN);
                    case INVALIDATED -> EnumSet.of(PENDING, CONFIRMED, HELD);
                    case WITHDRAWN -> EnumSet.noneOf(SignatureState.class);
                });
    }

    /** {@return the states in which a signature may begin; unmodifiable} */
    public static Set<SignatureState> first() {
        return Collections.unmodifiableSet(EnumSet.of(PENDING, CONFIRMED, HELD));
    }

    /** {@return whether the signature stands in the way of another by the same signer} */
    public boolean isStanding() {
        return this == PENDING || this == CONFIRMED || this == HELD;
    }
}
