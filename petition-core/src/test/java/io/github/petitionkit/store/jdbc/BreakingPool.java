package io.github.petitionkit.store.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A pool whose connections break at a given word to the database: before it is said, or before its answer is heard. */
final class BreakingPool implements BareDataSource {
    private static final Set<String> WORDS = Set.of("execute", "executeQuery", "executeUpdate", "commit", "rollback");

    /** When a connection breaks. */
    enum Moment {
        BEFORE,
        AFTER
    }

    private final DataSource pool;
    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    private volatile Moment moment = Moment.BEFORE;

    BreakingPool(DataSource pool) {
        this.pool = pool;
    }

    /** Lets the connection break, once, at a word from now: 1 is the next one. */
    void breakAt(int word, Moment when) {
        moment = when;
        left.set(word);
    }

    /** Whether it has not broken yet. */
    boolean isWhole() {
        return left.getAndSet(Integer.MAX_VALUE) > 0;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = pool.getConnection();
        return proxy(Connection.class, connection, connection);
    }

    private <T> T proxy(Class<T> type, T target, Connection connection) {
        return type.cast(Proxy.newProxyInstance(
                BreakingPool.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    boolean breaks = WORDS.contains(method.getName()) && left.decrementAndGet() == 0;
                    if (breaks && moment == Moment.BEFORE) {
                        throw broken(connection);
                    }
                    Object result;
                    try {
                        result = method.invoke(target, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                    if (breaks) {
                        throw broken(connection);
                    }
                    if (result instanceof PreparedStatement statement) {
                        return proxy(PreparedStatement.class, statement, connection);
                    }
                    if (result instanceof Statement statement) {
                        return proxy(Statement.class, statement, connection);
                    }
                    return result;
                }));
    }

    private static SQLException broken(Connection connection) throws SQLException {
        connection.unwrap(Connection.class).abort(Runnable::run);
        return new SQLException("The connection broke", "08006");
    }
}
