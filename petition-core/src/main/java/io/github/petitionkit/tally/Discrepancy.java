package io.github.petitionkit.tally;

import java.util.Objects;

/**
 * One wrong figure that a recount found.
 *
 * @param what its name: a count such as {@code country LV}, a counter such as {@code next event}, or a threshold such
 *     as {@code threshold government-response}
 * @param kept the stored value
 * @param found the value by the signatures and their history
 * @param repaired whether {@code found} has replaced {@code kept}; if not, {@code found} says what to do
 */
public record Discrepancy(String what, String kept, String found, boolean repaired) {
    /** Rejects {@code null}. */
    public Discrepancy {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(kept, "kept");
        Objects.requireNonNull(found, "found");
    }

    /**
     * Makes a discrepancy of a number that has been repaired.
     *
     * @param what as in {@link #what()}
     * @param kept as in {@link #kept()}
     * @param found as in {@link #found()}
     * @return the discrepancy
     */
    public static Discrepancy repaired(String what, long kept, long found) {
        return new Discrepancy(what, Long.toString(kept), Long.toString(found), true);
    }

    /** {@return a description, such as {@code country LV: 212 kept, 213 found}} */
    @Override
    public String toString() {
        return "%s: %s kept, %s found%s".formatted(what, kept, found, repaired ? "" : ", not repaired");
    }
}
