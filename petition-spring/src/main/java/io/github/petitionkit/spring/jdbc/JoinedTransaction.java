package io.github.petitionkit.spring.jdbc;

import io.github.petitionkit.store.jdbc.HostTransaction;
import java.sql.Connection;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The transaction that Spring has bound to the thread, as {@code @Transactional} does.
 *
 * @param dataSource whose connection it must hold
 * @param delivery tells the listeners once it is committed; in a thread of its own, for this one still holds a connection
 */
record JoinedTransaction(DataSource dataSource, Runnable delivery) implements HostTransaction {
    @Override
    public Optional<Connection> connection() {
        boolean isOpen = TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive();
        return isOpen && TransactionSynchronizationManager.getResource(dataSource) instanceof ConnectionHolder bound
                ? Optional.of(bound.getConnection())
                : Optional.empty();
    }

    @Override
    public void afterCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
                delivery.run();
            }
        });
    }
}
