package io.github.petitionkit.store.jdbc;

import java.time.Duration;

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
     * @param took from the first statement to the end of the commit
     */
    void written(int steps, Duration took);
}
