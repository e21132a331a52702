package io.github.petitionkit.store.jdbc.table;

/**
 * A state of a petition in the database. Two states of the same number are told apart by the mark, should the database have
 * lost one of them.
 *
 * @param number grows by one with every write
 * @param mark the random mark of the write that made it; 0 before the first
 */
public record Version(long number, long mark) {
    /** Before anything was read. */
    public static final Version NEVER = new Version(-1, 0);
}
