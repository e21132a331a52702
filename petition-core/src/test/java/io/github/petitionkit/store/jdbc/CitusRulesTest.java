package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a cluster of Citus 13.2 with two workers has refused with SQLSTATE 0A000, and what it has taken. */
class CitusRulesTest {
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(2, 2);
    private static final String LOCK =
            "select petition from petitionkit_petition where petition = any(?) order by petition for update";

    private static void require(String sql, Object... parameters) throws SQLException {
        new CitusStatement(sql, List.of(parameters)).require();
    }

    @Test
    void locksOnePetitionAtATime() throws SQLException {
        require(LOCK, (Object) new UUID[] {ONE});
        require("select version from petitionkit_petition where petition = ? for update", ONE);

        assertThatThrownBy(() -> require(LOCK, (Object) new UUID[] {ONE, OTHER}))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("0A000"))
                .hasMessageContaining("FOR UPDATE/SHARE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update petitionkit_retry set attempts = 1 where petition in (select r.petition from petitionkit_retry r"
                        + " limit 3 for update of r skip locked)",
                "with recursive waiting(petition) as ((select petition from petitionkit_event limit 1) union all"
                        + " select petition from waiting) select petition from waiting",
                "select set_config('plan_cache_mode', 'force_generic_plan', true)",
                "update petitionkit_node set ends_at = clock_timestamp()",
                "update petitionkit_petition set written_at = clock_timestamp()",
                "select t.petition, (select s.counted from petitionkit_standing s where s.petition = t.petition) as counted"
                        + " from (select x.petition from petitionkit_term x limit 3) t",
                "select sum(e.last_number) + (select count(*) from petitionkit_retry) as waiting from petitionkit_event e",
                "delete from petitionkit_event e using (select n.petition from unnest(null::uuid[]) d(petition)"
                        + " cross join lateral (select x.petition from petitionkit_event x where x.petition = d.petition"
                        + " limit 3) n) g where e.petition = g.petition"
            })
    void refusesWhatCitusRefused(String sql) {
        assertThatThrownBy(() -> require(sql)).isInstanceOf(SQLException.class).hasMessageContaining("As Citus");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select mailing from petitionkit_mailing where state = 'SENDING' for update",
                "update petitionkit_petition t set version = u.version from (select unnest(null::uuid[]) as petition,"
                        + " unnest(null::bigint[]) as version) u where t.petition = u.petition",
                "select p.petition, (select max(s.number) from petitionkit_signature s where s.petition = p.petition)"
                        + " as signatures from petitionkit_petition p",
                "insert into petitionkit_node (node, ends_at) values (gen_random_uuid(), clock_timestamp())"
            })
    void takesWhatCitusTook(String sql) throws SQLException {
        require(sql);
    }

    @Test
    void spreadsOrCopiesEachTableByAColumnOfItsKeys() throws SQLException {
        try (TestDatabase database = new PostgresDatabase().withTables();
                Connection connection = database.pool().getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select i.indrelid::regclass::text as plain, array(select a.attname::text from pg_attribute a"
                                + " where a.attrelid = i.indrelid and a.attnum = any(i.indkey)) as columns"
                                + " from pg_index i join pg_class c on c.oid = i.indrelid"
                                + " where i.indisunique and c.relnamespace = current_schema()::regnamespace");
                ResultSet result = query.executeQuery()) {
            Map<String, String> spread = CitusStatement.DISTRIBUTED;
            List<String> tables = new ArrayList<>();
            while (result.next()) {
                String table = result.getString("plain");
                tables.add(table);
                if (spread.containsKey(table)) {
                    assertThat((Object[]) result.getArray("columns").getArray())
                            .as(table)
                            .contains(spread.get(table));
                }
            }
            assertThat(tables).containsAll(spread.keySet()).hasSize(TestDatabase.TABLES.size());
        }
    }

    @Test
    @Tag("thorough")
    void keepsManyBusyPetitionsExact() throws Exception {
        try (TestDatabase database = new PostgresDatabase().withTables()) {
            new ManyPetitions().run(new CitusRules(database.pool()));
        }
    }
}
