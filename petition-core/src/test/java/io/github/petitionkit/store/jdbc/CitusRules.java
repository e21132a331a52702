package io.github.petitionkit.store.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database that passes for a Citus cluster: it says that it has the extension, and refuses each statement that
 * {@link CitusStatement} says Citus refuses. What it takes is run by the database behind it.
 */
final class CitusRules implements BareDataSource {
    private static final String ASKS_FOR_CITUS = "select 1 from pg_extension where extname = 'citus'";

    private final DataSource database;

    CitusRules(DataSource database) {
        this.database = database;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = database.getConnection();
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                String sql = (String) arguments[0];
                boolean asks = sql.equals(ASKS_FOR_CITUS);
                return checked(sql, connection.prepareStatement(asks ? "select 1" : sql));
            }
            return invoke(connection, method, arguments);
        });
    }

    private static PreparedStatement checked(String sql, PreparedStatement statement) {
        Map<Integer, Object> parameters = new TreeMap<>();
        return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
            String name = method.getName();
            if (name.startsWith("set") && arguments.length > 1 && arguments[0] instanceof Integer number) {
                parameters.put(number, value(arguments[1]));
            } else if (name.startsWith("execute")) {
                require(sql, new ArrayList<>(parameters.values()));
            }
            return invoke(statement, method, arguments);
        });
    }

    /** Ids as such, for these tell the shard; the driver cannot read its own arrays of instants. */
    private static @Nullable Object value(@Nullable Object parameter) throws SQLException {
        return parameter instanceof Array array && array.getBaseTypeName().equals("uuid")
                ? array.getArray()
                : parameter;
    }

    private static void require(String sql, List<@Nullable Object> parameters) throws SQLException {
        int taken = 0;
        for (String part : sql.split("; ", -1)) {
            int number = (int) part.chars().filter(sign -> sign == '?').count();
            new CitusStatement(part.strip(), parameters.subList(taken, taken + number)).require();
            taken += number;
        }
    }

    private interface Call {
        @Nullable
        Object of(Object proxy, Method method, @Nullable Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(CitusRules.class.getClassLoader(), new Class<?>[] {type}, call::of));
    }

    private static @Nullable Object invoke(Object target, Method method, @Nullable Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
