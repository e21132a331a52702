package io.github.petitionkit.benchmarks.surge;

import io.github.petitionkit.benchmarks.PostgresServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Rows that the library has stored, stored again in another table just like it: one by one, and by {@code COPY}. */
final class StoredRows {
    private static final String TABLE = "petitionkit_signature";

    private final PostgresServer server;

    StoredRows(PostgresServer server) {
        this.server = server;
    }

    /** Makes a table like the library's, with its indexes, that has the first rows of it. */
    void prepare(String table, long rows) throws SQLException {
        server.run("create table " + table + " (like " + TABLE + " including all)");
        server.run("insert into " + table + " select * from " + TABLE + " order by number, signature limit " + rows);
        server.run("vacuum analyze " + table);
        server.run("checkpoint");
    }

    private static String after(long rows, long most) {
        return "select * from " + TABLE + " order by number, signature offset " + rows + " limit " + most;
    }

    /** Copies rows beyond the first from a file on the server, and gives rows a second. */
    double copy(String table, long after, long most) throws SQLException {
        try (Connection connection = server.connection();
                Statement statement = connection.createStatement()) {
            String file = "'" + folder(statement) + "/copied.txt'";
            statement.execute("copy (" + after(after, most) + ") to " + file);
            long start = System.nanoTime();
            int rows = statement.executeUpdate("copy " + table + " from " + file);
            return rows * 1e9 / (System.nanoTime() - start);
        }
    }

    private static String folder(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("show data_directory")) {
            result.next();
            return result.getString(1);
        }
    }

    /** Inserts the row of a number, and commits. */
    Load.Call inserting(DataSource pool, String table, List<Object[]> rows) {
        String places = "?" + ", ?".repeat(rows.get(0).length - 1);
        String sql = "insert into " + table + " values (" + places + ")";
        return number -> {
            try (Connection connection = pool.getConnection();
                    PreparedStatement insert = connection.prepareStatement(sql)) {
                int place = 0;
                for (Object value : rows.get((int) number)) {
                    insert.setObject(++place, value);
                }
                insert.executeUpdate();
            }
        };
    }

    /** Rows beyond the first, as values. */
    List<Object[]> values(long after, long most) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (Connection connection = server.connection();
                Statement query = connection.createStatement();
                ResultSet result = query.executeQuery(after(after, most))) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                Object[] row = new Object[columns];
                for (int column = 0; column < columns; column++) {
                    row[column] = result.getObject(column + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
