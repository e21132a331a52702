package io.github.petitionkit.store.jdbc.sql;

import io.github.petitionkit.store.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What databases say differently. */
public enum Dialect {
    POSTGRESQL("clock_timestamp()", "cast(pg_current_xact_id() as text)") {
        /** In the list of what is selected, arrays are unnested without a copy of them. */
        @Override
        String insert(String table, List<String> columns, List<String> arrays) {
            return "insert into " + table + " (" + String.join(", ", columns) + ") select "
                    + arrays.stream().map(array -> "unnest(" + array + ")").collect(Collectors.joining(", "));
        }

        @Override
        String upsert(String table, List<String> key, List<String> columns, List<String> kept, List<String> arrays) {
            String changes = columns.stream()
                    .filter(column -> !key.contains(column) && !kept.contains(column))
                    .map(column -> column + " = excluded." + column)
                    .collect(Collectors.joining(", "));
            return insert(table, columns, arrays) + " on conflict (" + String.join(", ", key) + ") do update set "
                    + changes;
        }

        @Override
        String update(String table, List<String> key, List<String> columns, List<String> arrays) {
            List<String> unnested = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                unnested.add("unnest(" + arrays.get(i) + ") as " + columns.get(i));
            }
            return "update " + table + " t set "
                    + pairs(columns.stream().filter(column -> !key.contains(column)), "%1$s = u.%1$s", ", ")
                    + " from (select "
                    + String.join(", ", unnested) + ") u where "
                    + pairs(key.stream(), "t.%1$s = u.%1$s", " and ");
        }

        @Override
        boolean takesManyAtOnce() {
            return true;
        }

        /** A plan made while the tables were small is used for long; it must suit them when they have grown. */
        @Override
        public String steadyPlans() {
            return "(select set_config('enable_seqscan', 'off', true) || set_config('enable_hashjoin', 'off', true)"
                    + " || set_config('enable_mergejoin', 'off', true))";
        }

        @Override
        public String unhurriedCommit() {
            return "set_config('synchronous_commit', 'off', true)";
        }

        @Override
        Optional<Boolean> isCommitted(Connection connection, String transaction) throws SQLException {
            try (PreparedStatement ask = connection.prepareStatement("select pg_xact_status(cast(? as xid8))")) {
                ask.setString(1, transaction);
                try (ResultSet answer = ask.executeQuery()) {
                    String status = answer.next() ? answer.getString(1) : null;
                    if ("in progress".equals(status)) {
                        throw new SQLException("The transaction has not ended yet", SERIALISATION_FAILURE);
                    }
                    return Optional.ofNullable(status).map("committed"::equals);
                }
            }
        }
    },

    H2("current_timestamp", "cast(null as varchar)") {
        private static String rows(List<String> columns, List<String> arrays) {
            return "unnest(" + String.join(", ", arrays) + ") as u(" + String.join(", ", columns) + ")";
        }

        @Override
        String insert(String table, List<String> columns, List<String> arrays) {
            return "insert into " + table + " (" + String.join(", ", columns) + ") select * from "
                    + rows(columns, arrays);
        }

        @Override
        String upsert(String table, List<String> key, List<String> columns, List<String> kept, List<String> arrays) {
            String same =
                    key.stream().map(column -> "t." + column + " = u." + column).collect(Collectors.joining(" and "));
            String changes = columns.stream()
                    .filter(column -> !key.contains(column) && !kept.contains(column))
                    .map(column -> column + " = u." + column)
                    .collect(Collectors.joining(", "));
            String values = columns.stream().map(column -> "u." + column).collect(Collectors.joining(", "));
            return "merge into " + table + " t using " + rows(columns, arrays) + " on (" + same
                    + ") when matched then update set "
                    + changes + " when not matched then insert (" + String.join(", ", columns) + ") values (" + values
                    + ")";
        }

        @Override
        String update(String table, List<String> key, List<String> columns, List<String> arrays) {
            return "merge into " + table + " t using " + rows(columns, arrays) + " on ("
                    + pairs(key.stream(), "t.%1$s = u.%1$s", " and ") + ") when matched then update set "
                    + pairs(columns.stream().filter(column -> !key.contains(column)), "%1$s = u.%1$s", ", ");
        }

        @Override
        boolean takesManyAtOnce() {
            return false;
        }

        @Override
        public String steadyPlans() {
            return "''";
        }

        @Override
        public String unhurriedCommit() {
            return "''";
        }

        @Override
        Optional<Boolean> isCommitted(Connection connection, String transaction) {
            return Optional.empty();
        }
    };

    private static final String SERIALISATION_FAILURE = "40001";
    private static final int OLDEST_POSTGRESQL = 13;

    private final String now;
    private final String transaction;

    Dialect(String now, String transaction) {
        this.now = now;
        this.transaction = transaction;
    }

    public static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "PostgreSQL" -> recent(connection);
            case "H2" -> H2;
            default ->
                throw new StoreException("PetitionKit keeps petitions in PostgreSQL or H2, not in " + product
                        + "; point its DataSource at one of these");
        };
    }

    private static Dialect recent(Connection connection) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST_POSTGRESQL) {
            throw new StoreException("PetitionKit needs PostgreSQL %d or newer, this is %d; upgrade the database"
                    .formatted(OLDEST_POSTGRESQL, version));
        }
        return POSTGRESQL;
    }

    /** The present by the database's clock. */
    public String now() {
        return now;
    }

    /** An id of the transaction by which its outcome can be asked for later; null where there is no such thing. */
    public String transaction() {
        return transaction;
    }

    /**
     * A statement that inserts rows.
     *
     * @param columns all columns
     * @param arrays an expression for each column that gives its values as an array
     */
    abstract String insert(String table, List<String> columns, List<String> arrays);

    /**
     * A statement that inserts rows, and updates those that are there.
     *
     * @param key the columns of the primary key
     * @param columns all columns
     * @param kept columns that stay as they are where the row is there
     * @param arrays an expression for each column that gives its values as an array
     */
    abstract String upsert(
            String table, List<String> key, List<String> columns, List<String> kept, List<String> arrays);

    /**
     * A statement that updates rows that are there.
     *
     * @param key the columns of the primary key
     * @param columns the key and the columns that change
     * @param arrays an expression for each of these columns that gives its values as an array
     */
    abstract String update(String table, List<String> key, List<String> columns, List<String> arrays);

    private static String pairs(Stream<String> columns, String form, String between) {
        return columns.map(form::formatted).collect(Collectors.joining(between));
    }

    /** Whether statements can be joined by semicolons into one that is sent. */
    abstract boolean takesManyAtOnce();

    /** An expression that has the transaction committed without waiting for the disk: lost with the machine, it is done again. */
    public abstract String unhurriedCommit();

    /** An expression that makes the rest of the transaction look rows up by their keys, whatever the statistics say. */
    public abstract String steadyPlans();

    /** Whether a transaction was committed; empty where nobody knows. */
    abstract Optional<Boolean> isCommitted(Connection connection, String transaction) throws SQLException;
}
