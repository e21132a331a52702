package io.github.petitionkit.store.jdbc;

import java.sql.Connection;
import java.util.Optional;

/**
 * The transaction that the host has open in the calling thread, for a store that is to be part of it. Safe for many
 * threads.
 */
public interface HostTransaction {
    /**
     * {@return the transaction's connection; empty where the thread has none open} The store neither commits nor closes it.
     */
    Optional<Connection> connection();

    /**
     * Has something done once the transaction is committed, and not at all if it is rolled back.
     *
     * @param action takes no time; must not throw
     */
    void afterCommit(Runnable action);
}
