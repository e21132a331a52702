package io.github.petitionkit.store.jdbc.sql;

import io.github.petitionkit.store.UnsupportedDatabaseException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The differences between the databases' SQL. A method has the form that most of them share, and a database its own where it
 * differs.
 */
public enum Dialect {
    POSTGRESQL("clock_timestamp()") {
        @Override
        public String transaction() {
            return "cast(pg_current_xact_id() as varchar)";
        }

        @Override
        String plannedOnce() {
            return "set_config('plan_cache_mode', 'force_generic_plan', true)";
        }

        @Override
        public String skipLocked(String table) {
            return "for update of " + table + " skip locked";
        }

        /** Costs one index look-up for each petition, regardless of its events. */
        private static String waiting(String condition) {
            return "with recursive waiting(petition) as ("
                    + "(select petition from petitionkit_event " + condition + "order by petition limit 1) union all"
                    + " select (select e.petition from petitionkit_event e where e.petition > w.petition"
                    + " order by e.petition limit 1) from waiting w where w.petition is not null)";
        }

        @Override
        public String petitionsWithEvents() {
            return waiting("");
        }

        @Override
        public String petitionsWithEventsAfter() {
            return waiting("where petition > ? ") + " select petition from waiting where petition is not null limit ?";
        }

        @Override
        public String nextEvents() {
            return "select e.petition, e.last_number, e.mark, e.is_transition from (select cast(? as integer) as most) m,"
                    + " petitionkit_listener_offset o cross join lateral (select n.petition, n.last_number, n.mark,"
                    + " n.is_transition from petitionkit_event n where n.petition = o.petition and n.last_number >= o.next_number"
                    + " order by n.last_number limit m.most) e"
                    + " where o.listener = ? and o.petition = any(?) and o.owner = ? order by e.petition, e.last_number";
        }

        @Override
        public String forgetDelivered(int most) {
            return "delete from petitionkit_event e using (select n.place, n.petition, n.last_number from (select p.petition,"
                    + " (select min(coalesce(o.next_number, 0)) from petitionkit_listener l"
                    + " left join petitionkit_listener_offset o on o.listener = l.listener and o.petition = p.petition)"
                    + " as undelivered, p.first from unnest(cast(? as uuid array), cast(? as bigint array)) as p(petition, first)) d"
                    + " cross join lateral (select n.ctid as place, n.petition, n.last_number from petitionkit_event n"
                    + " where n.petition = d.petition and n.last_number >= d.first and n.last_number < d.undelivered"
                    + " order by n.last_number limit " + most + ") n) g"
                    + " where e.ctid = g.place and e.petition = g.petition and e.last_number = g.last_number";
        }

        @Override
        public String waitingEvents() {
            return petitionsWithEvents()
                    + " select coalesce(sum(l.last_number + 1 - greatest(f.first_number, coalesce(o.next_number, 0))), 0)"
                    + " + (select count(*) from petitionkit_retry r where r.listener = ?) as waiting from waiting w"
                    + " left join lateral (select p.next_number from petitionkit_listener_offset p"
                    + " where p.petition = w.petition and p.listener = ? limit 1) o on true"
                    + " cross join lateral (select n.first_number from petitionkit_event n where n.petition = w.petition"
                    + " and n.last_number >= coalesce(o.next_number, 0) order by n.last_number limit 1) f"
                    + " cross join lateral (select n.last_number from petitionkit_event n where n.petition = w.petition"
                    + " order by n.last_number desc limit 1) l";
        }

        /** Looks each petition up, because a join compares each petition with each offset where it has no statistics. */
        @Override
        public String offsetsOfWaiting() {
            return "left join lateral (select p.petition, p.next_number, p.retry_at from petitionkit_listener_offset p"
                    + " where p.petition = w.petition and p.listener = ? limit 1) o on true";
        }

        @Override
        public String beginAtEnd() {
            return BEGIN + petitionsWithEvents()
                    + " select w.petition, cast(? as varchar), (select max(e.last_number) + 1 from petitionkit_event e"
                    + " where e.petition = w.petition), 0 from waiting w where w.petition is not null";
        }
    },

    /**
     * PostgreSQL whose tables are distributed: a statement locks, or follows from one row to another, within one petition, and is
     * planned anew each time, because the plan names the node of the petition.
     */
    CITUS("statement_timestamp()"),

    H2("current_timestamp") {
        private static String rows(List<String> columns, List<String> arrays) {
            return "unnest(" + String.join(", ", arrays) + ") as u(" + String.join(", ", columns) + ")";
        }

        @Override
        String insert(String table, List<String> same, List<String> values, List<String> columns, List<String> arrays) {
            return "insert into " + table + " (" + joined(same, columns) + ") select " + joined(values, columns)
                    + " from " + rows(columns, arrays);
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
        public String settings() {
            return "''";
        }

        @Override
        String settingsForLongTables() {
            return "''";
        }

        @Override
        public String withoutLimit() {
            return "''";
        }

        @Override
        String unhurriedCommit() {
            return "''";
        }

        @Override
        public String returning(String change, String columns) {
            return "select " + columns + " from final table (" + change + ")";
        }
    };

    private static final String HAS_CITUS = "select 1 from pg_extension where extname = 'citus'";
    private static final String ENCODING = "select current_setting('server_encoding')";
    private static final String ANY_SCRIPT = "UTF8";

    private static final String BEGIN =
            "insert into petitionkit_listener_offset (petition, listener, next_number, attempts) ";

    private static final int OLDEST_POSTGRESQL = 13;

    private final String now;

    Dialect(String now) {
        this.now = now;
    }

    public static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "PostgreSQL" -> recent(connection);
            case "H2" -> H2;
            default ->
                throw new UnsupportedDatabaseException("PetitionKit supports PostgreSQL and H2, not " + product
                        + "; point its DataSource at one of these");
        };
    }

    private static Dialect recent(Connection connection) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST_POSTGRESQL) {
            throw new UnsupportedDatabaseException(
                    "PetitionKit needs PostgreSQL %s or newer, this is %s; upgrade the database"
                            .formatted(OLDEST_POSTGRESQL, version));
        }
        requireAnyScript(connection);
        return hasCitus(connection) ? CITUS : POSTGRESQL;
    }

    /** Any other encoding refuses, or cuts by bytes, the names of people who write in another script. */
    private static void requireAnyScript(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ENCODING);
                ResultSet encoding = query.executeQuery()) {
            if (encoding.next() && !ANY_SCRIPT.equals(encoding.getString(1))) {
                throw new UnsupportedDatabaseException(
                        "PetitionKit needs a database with the encoding UTF8, for names in any script; this one has %s: create one with encoding 'UTF8' template template0"
                                .formatted(encoding.getString(1)));
            }
        }
    }

    private static boolean hasCitus(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(HAS_CITUS);
                ResultSet result = query.executeQuery()) {
            return result.next();
        }
    }

    /** Returns the folder of the scripts. */
    public String scripts() {
        return this == H2 ? "h2" : "postgresql";
    }

    /** Returns whether a statement may lock rows of one petition only. */
    public boolean locksOneByOne() {
        return this == CITUS;
    }

    /** Returns whether one query may read rows of petitions and insert rows that belong to no petition. */
    public boolean insertsInQueries() {
        return this == POSTGRESQL;
    }

    /** Returns whether each row tells which transaction has written it, in {@code xmin}. */
    public boolean tellsWriters() {
        return this == POSTGRESQL;
    }

    /** Returns an expression for the number of the transaction, as text; "0" where rows do not tell their writers. */
    public String transaction() {
        return "'0'";
    }

    /** Returns an expression for the database's clock. */
    public String now() {
        return now;
    }

    /**
     * Returns a statement that inserts rows. On PostgreSQL it unnests arrays in the select list, which avoids a copy of
     * them.
     *
     * @param same columns in which all rows have the same value
     * @param values an expression for each of these
     * @param columns the other columns, at least one
     * @param arrays an array expression for each of these
     */
    String insert(String table, List<String> same, List<String> values, List<String> columns, List<String> arrays) {
        return "insert into " + table + " (" + joined(same, columns) + ") select "
                + joined(
                        values,
                        arrays.stream().map(array -> "unnest(" + array + ")").toList());
    }

    /**
     * Returns a statement that inserts or updates rows.
     *
     * @param key the columns of the primary key
     * @param columns all columns
     * @param kept columns that an existing row keeps
     * @param arrays an array expression for each column
     */
    String upsert(String table, List<String> key, List<String> columns, List<String> kept, List<String> arrays) {
        String changes = columns.stream()
                .filter(column -> !key.contains(column) && !kept.contains(column))
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        return insert(table, List.of(), List.of(), columns, arrays) + " on conflict (" + String.join(", ", key)
                + ") do update set " + changes;
    }

    /**
     * Returns a statement that updates existing rows.
     *
     * @param key the columns of the primary key
     * @param columns the key and the columns that change
     * @param arrays an array expression for each of these columns
     */
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

    private static String joined(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).collect(Collectors.joining(", "));
    }

    private static String pairs(Stream<String> columns, String form, String between) {
        return columns.map(form::formatted).collect(Collectors.joining(between));
    }

    /** Returns whether statements separated by semicolons can be sent together. */
    boolean takesManyAtOnce() {
        return true;
    }

    /**
     * Returns an expression that makes the commit not wait for the disk. If a crash loses the transaction, its work is
     * repeated.
     */
    String unhurriedCommit() {
        return "set_config('synchronous_commit', 'off', true)";
    }

    /**
     * Sets the transaction to use index look-ups, for which each statement is planned once and not for the arrays of each
     * write, and limits its locks in time.
     */
    public void begin(StatementPipeline trip) {
        trip.ask("select %s, %s".formatted(plannedOnce(), settings()), parameters -> {}, row -> {});
    }

    /** As {@link #begin}, for queries that read a few rows in the order of an index of millions. */
    public void beginShortRead(StatementPipeline trip) {
        trip.ask("select " + settingsForLongTables(), parameters -> {}, row -> {});
    }

    /**
     * Sets the transaction to use index look-ups, limits its locks in time, makes its commit not wait for the disk, and
     * reads the database's time. Use it for work that is repeated after a crash.
     */
    public void beginUnhurried(StatementPipeline trip, Consumer<Instant> seenAt) {
        beginUnhurried(trip, settingsForLongTables(), seenAt);
    }

    /** As {@link #beginUnhurried}, for statements that find their rows by keys: each of them is planned once. */
    public void beginUnhurriedByKeys(StatementPipeline trip, Consumer<Instant> seenAt) {
        beginUnhurried(trip, plannedOnce() + ", " + settingsForLongTables(), seenAt);
    }

    private void beginUnhurried(StatementPipeline trip, String settings, Consumer<Instant> seenAt) {
        trip.ask(
                "select %s as seen_at, %s, %s".formatted(now, unhurriedCommit(), settings),
                parameters -> {},
                row -> seenAt.accept(row.instant("seen_at")));
    }

    /** Returns a statement that returns columns of the changed rows. */
    public String returning(String change, String columns) {
        return change + " returning " + columns;
    }

    /** Returns the clause that skips locked rows; empty where a statement has to wait for them. */
    public String skipLocked(String table) {
        return "";
    }

    /** Returns a common table expression {@code waiting(petition)} with every petition that has events. */
    public String petitionsWithEvents() {
        return "with waiting(petition) as (select distinct petition from petitionkit_event)";
    }

    /** Returns a query for petitions with events in their order; its parameters are the petition before them and their number. */
    public String petitionsWithEventsAfter() {
        return "select distinct petition from petitionkit_event where petition > ? order by petition limit ?";
    }

    /**
     * Returns a query for the next rows of events that an owner has claimed. <p>Its parameters are the number of rows
     * for each petition, the listener, the petitions and the owner.
     */
    public String nextEvents() {
        return "select e.petition, e.last_number, e.mark, e.is_transition from petitionkit_listener_offset o"
                + " join petitionkit_event e on e.petition = o.petition and e.last_number >= o.next_number"
                + " and e.first_number < ? + (select min(f.last_number) from petitionkit_event f"
                + " where f.petition = o.petition and f.last_number >= o.next_number)"
                + " where o.listener = ? and o.petition = any(?) and o.owner = ? order by e.petition, e.last_number";
    }

    /**
     * Returns a statement that deletes events of petitions that every listener has received: on PostgreSQL up to a number of
     * rows of each petition, so that those of a listener that was removed are not deleted in one long transaction. <p>Its
     * parameters are the petitions, and for each the number before which none are left: from there on PostgreSQL looks, and
     * not through what is left in the index of rows that were deleted a moment ago.
     */
    public String forgetDelivered(int most) {
        return "delete from petitionkit_event e where e.petition = any(?) and e.last_number >= any(?) and e.last_number <"
                + " (select min(coalesce(o.next_number, 0)) from petitionkit_listener l"
                + " left join petitionkit_listener_offset o on o.listener = l.listener and o.petition = e.petition)";
    }

    /** Returns a join that adds the offset {@code o} of a listener, its parameter, to each petition {@code w}. */
    public String offsetsOfWaiting() {
        return "left join petitionkit_listener_offset o on o.petition = w.petition and o.listener = ?";
    }

    /** Returns a query for the number of events that wait for a listener; its parameters are the listener, twice. */
    public String waitingEvents() {
        return "select coalesce(sum(w.number), 0) as waiting from (select e.last_number + 1"
                + " - greatest(e.first_number, coalesce(o.next_number, 0)) as number from petitionkit_event e"
                + " left join petitionkit_listener_offset o on o.petition = e.petition and o.listener = ?"
                + " where e.last_number >= coalesce(o.next_number, 0)"
                + " union all select 1 as number from petitionkit_retry r where r.listener = ?) w";
    }

    /** Returns a statement that sets a listener's offsets after all present events; its parameter is the listener. */
    public String beginAtEnd() {
        return BEGIN + "select petition, cast(? as varchar), max(last_number) + 1, 0 from petitionkit_event"
                + " group by petition";
    }

    /**
     * Returns expressions that make the rest of the transaction use index look-ups, and limit its locks in time. On
     * PostgreSQL they disable plans that only suit small tables, because a cached plan stays in use while tables grow.
     * Timeouts end the transaction of a paused or disconnected node, which releases its locks: one where the server waits
     * for the next statement, and, from PostgreSQL 17 on, one where the node was stopped in the middle of a statement.
     */
    public String settings() {
        return "set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),"
                + " set_config('enable_mergejoin', 'off', true), set_config('array_nulls', 'on', true),"
                + " set_config('lock_timeout', '2s', true),"
                + " set_config('idle_in_transaction_session_timeout', '2s', true),"
                + " " + transactionTimeout("10s");
    }

    /** Returns an expression that makes the rest of the transaction use one plan of each statement for all parameters. */
    String plannedOnce() {
        return "''";
    }

    /**
     * Returns {@link #settings} that also keep to the order of an index: without bitmaps, whose rows would all be read and
     * sorted before the first ones are taken.
     */
    String settingsForLongTables() {
        return settings() + ", set_config('enable_bitmapscan', 'off', true)";
    }

    /** Returns an expression that lets the rest of the transaction take as long as it needs. */
    public String withoutLimit() {
        return transactionTimeout("0");
    }

    private static String transactionTimeout(String limit) {
        return "case when current_setting('server_version_num')::int >= 170000"
                + " then set_config('transaction_timeout', '" + limit + "', true) end";
    }
}
