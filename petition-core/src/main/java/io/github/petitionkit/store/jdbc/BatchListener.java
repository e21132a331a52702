package io.github.petitionkit.store.jdbc;

/**
 * Learns how a {@link JdbcPetitionStore} writes: called by each writer after each transaction, and must neither block nor
 * throw.
 */
@FunctionalInterface
public interface BatchListener {
    /**
     * A transaction is durable.
     *
     * @param steps how many steps went together
     */
    void written(int steps);
}
