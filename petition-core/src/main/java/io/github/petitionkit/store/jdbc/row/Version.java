package io.github.petitionkit.store.jdbc.row;

/**
 * A version of a petition in the database. The mark distinguishes two versions of the same number, if the database has
 * lost one of them.
 *
 * @param number grows by one with every write
 * @param mark the random mark of the write that made it; 0 before the first
 */
public record Version(long number, long mark) {
    /** The version of an empty cache. */
    public static final Version NEVER = new Version(-1, 0);
}
