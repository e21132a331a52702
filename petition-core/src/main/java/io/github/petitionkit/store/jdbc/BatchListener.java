package io.github.petitionkit.store.jdbc;

/**
 * Observes the transactions of a {@link JdbcPetitionStore}. Each writer calls it after each transaction; it must
 * neither block nor throw.
 */
@FunctionalInterface
public interface BatchListener {
    /**
     * A transaction has been committed.
     *
     * @param steps number of commands in it
     */
    void written(int steps);
}
