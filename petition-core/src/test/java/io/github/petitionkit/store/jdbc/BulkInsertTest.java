package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.store.jdbc.sql.BulkTable;
import io.github.petitionkit.store.jdbc.sql.Column;
import io.github.petitionkit.store.jdbc.sql.Column.Spread;
import io.github.petitionkit.store.jdbc.sql.ColumnType;
import io.github.petitionkit.store.jdbc.sql.Dialect;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows are the same in the table, whether their columns were sent as arrays or as one value. */
class BulkInsertTest {
    private static final UUID PETITION = new UUID(0, 1);
    private static final UUID ANOTHER = new UUID(0, 2);
    private static final Instant TIME = Instant.parse("2026-03-03T09:00:00.123456Z");

    private record Row(
            UUID petition,
            long number,
            @Nullable String state,
            @Nullable Instant at,
            int messages) {}

    private static final BulkTable<Row> TABLE = new BulkTable<>(
            "bulk",
            List.of("petition", "number"),
            List.of(),
            List.of(
                    new Column<>("petition", ColumnType.UUID, Spread.BY_PETITION, Row::petition),
                    new Column<>("number", ColumnType.LONG, Row::number),
                    new Column<>("state", ColumnType.TEXT, Spread.BY_WRITE, Row::state),
                    new Column<>("seen_at", ColumnType.INSTANT, Spread.BY_WRITE, Row::at),
                    new Column<>("messages", ColumnType.INT, Spread.BY_WRITE, Row::messages)));

    static Stream<Supplier<TestDatabase>> databases() {
        return Stream.of(H2Database::new, PostgresDatabase::new);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void keepsEachRow(Supplier<TestDatabase> databases) throws SQLException {
        try (TestDatabase database = databases.get();
                Connection connection = database.pool().getConnection()) {
            SchemaTest.run(
                    database.pool(),
                    "create table bulk (petition uuid, number bigint, state varchar,"
                            + " seen_at timestamp(6) with time zone, messages integer)");
            StatementPipeline trip = new StatementPipeline(new SqlSession(connection, Dialect.of(connection)));
            TABLE.insert(trip, List.of());
            TABLE.insert(trip, List.of(new Row(PETITION, 0, "PENDING", TIME, 1)));
            TABLE.insert(
                    trip, List.of(new Row(PETITION, 1, "PENDING", null, 2), new Row(PETITION, 2, "PENDING", null, 2)));
            TABLE.insert(trip, List.of(new Row(PETITION, 3, "HELD", TIME, 1), new Row(ANOTHER, 4, "HELD", TIME, 1)));
            TABLE.insert(trip, List.of(new Row(PETITION, 5, null, TIME, 1), new Row(ANOTHER, 6, "HELD", null, 3)));
            trip.make();

            assertThat(SchemaTest.texts(
                            database.pool(),
                            "select cast(number as varchar) || ' ' || cast(petition as varchar) || ' '"
                                    + " || coalesce(state, '-') || ' ' || messages || ' ' || case when seen_at is null then '-'"
                                    + " when seen_at = timestamp with time zone '2026-03-03 09:00:00.123456+00' then 'at' end"
                                    + " from bulk order by number"))
                    .containsExactly(
                            "0 " + PETITION + " PENDING 1 at",
                            "1 " + PETITION + " PENDING 2 -",
                            "2 " + PETITION + " PENDING 2 -",
                            "3 " + PETITION + " HELD 1 at",
                            "4 " + ANOTHER + " HELD 1 at",
                            "5 " + PETITION + " - 1 at",
                            "6 " + ANOTHER + " HELD 3 -");
        }
    }
}
