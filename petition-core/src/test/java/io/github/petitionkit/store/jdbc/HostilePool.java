package io.github.petitionkit.store.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A pool whose connections throw whatever a test wants, at a method that it names, before or after the method's work. */
final class HostilePool implements BareDataSource {
    private final DataSource pool;
    private final AtomicInteger inUse = new AtomicInteger();
    private volatile @Nullable Fault fault;

    /** What is thrown, where, and how often. */
    record Fault(String method, boolean isAfter, AtomicInteger times, Supplier<Throwable> thrown) {
        boolean isDue(String called) {
            return called.equals(method) && times.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        }
    }

    HostilePool(DataSource pool) {
        this.pool = pool;
    }

    /** Throws before a method does its work. */
    void throwBefore(String method, int times, Supplier<Throwable> thrown) {
        fault = new Fault(method, false, new AtomicInteger(times), thrown);
    }

    /** Throws after a method has done its work. */
    void throwAfter(String method, int times, Supplier<Throwable> thrown) {
        fault = new Fault(method, true, new AtomicInteger(times), thrown);
    }

    /** Throws no more. */
    void calm() {
        fault = null;
    }

    /** How many connections have been taken and not given back. */
    int inUse() {
        return inUse.get();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private @Nullable Fault due(String method) {
        Fault present = fault;
        return present != null && present.isDue(method) ? present : null;
    }

    @Override
    public @Nullable Connection getConnection() throws SQLException {
        Fault due = due("getConnection");
        if (due != null && due.isAfter()) {
            return null;
        }
        if (due != null) {
            HostilePool.<SQLException>sneak(due.thrown().get());
        }
        Connection connection = pool.getConnection();
        inUse.incrementAndGet();
        return (Connection) Proxy.newProxyInstance(
                HostilePool.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    String called = method.getName();
                    if (called.equals("close")) {
                        inUse.decrementAndGet();
                    }
                    Fault now = due(called);
                    if (now != null && !now.isAfter()) {
                        throw now.thrown().get();
                    }
                    try {
                        Object result = method.invoke(connection, arguments);
                        if (now != null) {
                            throw now.thrown().get();
                        }
                        return result;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
