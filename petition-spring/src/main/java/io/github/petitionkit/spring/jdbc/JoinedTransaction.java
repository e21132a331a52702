package io.github.petitionkit.spring.jdbc;

import io.github.petitionkit.store.jdbc.HostTransaction;
import java.sql.Connection;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The transaction that Spring has bound to the thread, for example by {@code @Transactional}.
 *
 * @param dataSource the data source of its connection
 * @param delivery delivers events after commit, in a thread of its own, because this one still holds a connection
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
