package io.github.petitionkit.store.jdbc;

import java.sql.Connection;
import java.util.Optional;

/**
 * The host's open transaction in the calling thread, for a store that takes part in it. Implementations must be
 * thread-safe.
 */
public interface HostTransaction {
    /**
     * {@return the transaction's connection; empty if the thread has no open transaction} The store neither commits nor
     * closes it.
     */
    Optional<Connection> connection();

    /**
     * Registers an action to run after commit, and not after a rollback.
     *
     * @param action a fast action; must not throw
     */
    void afterCommit(Runnable action);
}
