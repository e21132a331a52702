package io.github.petitionkit.store.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A pool with as many connections as it was given and no more, as those of applications: who comes then waits. */
final class SmallPool implements BareDataSource {
    private final DataSource pool;
    private final Semaphore connections;
    private final Duration patience;
    private final AtomicInteger failing = new AtomicInteger();
    private final AtomicInteger given = new AtomicInteger();

    SmallPool(DataSource pool, int connections, Duration patience) {
        this.pool = pool;
        this.connections = new Semaphore(connections, true);
        this.patience = patience;
    }

    /** How many connections nobody has taken. */
    int left() {
        return connections.availablePermits();
    }

    /** How many callers wait for a connection. */
    int waiting() {
        return connections.getQueueLength();
    }

    /** How often a connection was given. */
    int given() {
        return given.get();
    }

    /** Lets the next connections throw while they are prepared. */
    void failToPrepare(int times) {
        failing.set(times);
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            if (!connections.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SQLTransientConnectionException("No connection within " + patience);
            }
        } catch (InterruptedException stop) {
            throw new SQLTransientConnectionException("Interrupted", stop);
        }
        Connection connection = opened();
        given.incrementAndGet();
        boolean fails = failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        return (Connection) Proxy.newProxyInstance(
                SmallPool.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        connections.release();
                    }
                    if (fails && method.getName().equals("setAutoCommit")) {
                        throw new SQLException("Cannot be prepared", "08006");
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private Connection opened() throws SQLException {
        try {
            return pool.getConnection();
        } catch (SQLException | RuntimeException none) {
            connections.release();
            throw none;
        }
    }
}
