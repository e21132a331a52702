package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

public class SchemaTest {
    private static final PetitionId UNKNOWN = new PetitionId(new UUID(1, 2));

    static Stream<Supplier<TestDatabase>> databases() {
        return Stream.of(H2Database::new, PostgresDatabase::new);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void saysWhatToDoWhenTheTablesAreMissing(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get();
                JdbcPetitionStore store = JdbcPetitionStore.of(database.pool())) {
            assertThatThrownBy(() -> store.find(UNKNOWN))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("call Schema.apply(dataSource) once");
            assertThatThrownBy(() -> store.execute(UNKNOWN, view -> {
                        throw new AssertionError("no step runs without tables");
                    }))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("Schema.apply");

            Schema.apply(database.pool());

            assertThat(store.find(UNKNOWN)).as("no restart is needed").isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void makesTheTablesThatTestsEmptyAndSearchForPersonalData(Supplier<TestDatabase> databases) throws SQLException {
        List<String> made = new ArrayList<>();
        try (TestDatabase database = databases.get().withTables();
                Connection connection = database.pool().getConnection();
                ResultSet tables = connection
                        .createStatement()
                        .executeQuery("select distinct lower(table_name) from information_schema.tables"
                                + " where lower(table_name) like 'petitionkit%'")) {
            while (tables.next()) {
                made.add(tables.getString(1));
            }
        }

        assertThat(made)
                .containsExactlyInAnyOrderElementsOf(
                        TestDatabase.TABLES.stream().map("petitionkit_"::concat).toList());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void refusesTheTablesOfANewerRelease(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get().withTables();
                JdbcPetitionStore store = JdbcPetitionStore.of(database.pool())) {
            run(database.pool(), "insert into petitionkit_schema values (999)");

            assertThatThrownBy(() -> store.find(UNKNOWN))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("version 999")
                    .hasMessageContaining("run a newer release");
        }
    }

    @ParameterizedTest
    @Tag("thorough")
    @MethodSource("databases")
    void writesNothingIntoTablesThatBecomeNewerWhileTheNodeRuns(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get().withTables();
                JdbcPetitionStore store = JdbcPetitionStore.of(database.pool())) {
            Petitions petitions = Surge.site(store).build();
            PetitionId petition = Surge.open(petitions);
            run(database.pool(), "insert into petitionkit_schema (version) values (999)");

            assertThatThrownBy(() -> petitions.sign(petition, Surge.person(1)))
                    .isInstanceOf(SchemaException.class)
                    .hasMessageContaining("version 999")
                    .hasMessageContaining("run a newer release");
            assertThat(store.signatures(petition)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void refusesTheTablesOfAnOlderRelease(Supplier<TestDatabase> databases) {
        try (TestDatabase database = databases.get().withTables();
                JdbcPetitionStore store = JdbcPetitionStore.of(database.pool())) {
            run(database.pool(), "delete from petitionkit_schema");
            run(database.pool(), "insert into petitionkit_schema values (-1)");

            assertThatThrownBy(() -> store.find(UNKNOWN))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("version -1, this release needs " + Schema.SCRIPTS.size())
                    .hasMessageContaining("call Schema.apply(dataSource)")
                    .hasMessageContaining("run " + String.join(", ", Schema.SCRIPTS));
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void isAppliedOnceByManyNodesAtOnce(Supplier<TestDatabase> databases) throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try (TestDatabase database = databases.get()) {
            Callable<Void> apply = () -> {
                Schema.apply(database.pool());
                return null;
            };
            for (Future<Void> node : nodes.invokeAll(Collections.nCopies(4, apply))) {
                node.get();
            }
            Schema.apply(database.pool());

            assertThat(texts(
                            database.pool(),
                            "select cast(s.version as varchar(9)) from petitionkit_schema s order by s.version"))
                    .hasSameSizeAs(Schema.SCRIPTS)
                    .containsExactlyElementsOf(versions());
        } finally {
            nodes.shutdown();
        }
    }

    private static List<String> versions() {
        return IntStream.rangeClosed(1, Schema.SCRIPTS.size())
                .mapToObj(String::valueOf)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void hasAScriptForEachVersionAndListsItForLiquibase(String folder) throws IOException {
        Path scripts = Path.of("src/main/resources/META-INF/petitionkit", folder);

        try (Stream<Path> files = Files.list(scripts)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("V")))
                    .containsExactlyInAnyOrderElementsOf(Schema.SCRIPTS);
        }
        for (String version : versions()) {
            String name = Schema.SCRIPTS.get(Integer.parseInt(version) - 1);
            assertThat(name).startsWith("V" + version + "__");
            String whole = Files.readString(scripts.resolve(name)).contains("$$") ? " splitStatements:false" : "";
            assertThat(scripts.resolve(name))
                    .content()
                    .startsWith("--liquibase formatted sql\n--changeset petitionkit:" + version + whole + "\n")
                    .endsWith("\ninsert into petitionkit_schema (version) values (" + version + ");\n");
        }
        assertThat(scripts.resolve("changelog.yaml"))
                .content()
                .isEqualTo(Schema.SCRIPTS.stream()
                        .map(name -> "  - include:\n      file: META-INF/petitionkit/" + folder + "/" + name + "\n")
                        .collect(Collectors.joining("", "databaseChangeLog:\n", "")));
    }

    @Test
    void saysThatThePrimaryIsNeededWhenTheDatabaseTakesNoWrites() {
        try (PostgresDatabase database = new PostgresDatabase()) {
            database.withTables();
            ConnectionPool readers =
                    new ConnectionPool(database.url() + "&options=-c%20default_transaction_read_only=on", "postgres");
            try (readers;
                    JdbcPetitionStore store = JdbcPetitionStore.of(readers)) {
                assertThat(store.find(UNKNOWN)).isEmpty();
                assertThatThrownBy(() -> store.outbox().subscribe("newsletter"))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("point the DataSource at the primary");
            }
        }
    }

    @Test
    void saysTheSameOfAFileThatMayOnlyBeRead(@TempDir Path folder) {
        String file = "jdbc:h2:" + folder.resolve("petitions");
        try (ConnectionPool writer = new ConnectionPool(file, "sa")) {
            Schema.apply(writer);
        }
        try (ConnectionPool readers = new ConnectionPool(file + ";ACCESS_MODE_DATA=r", "sa");
                JdbcPetitionStore store = JdbcPetitionStore.of(readers)) {
            assertThat(store.find(UNKNOWN)).isEmpty();
            assertThatThrownBy(() -> store.outbox().subscribe("newsletter"))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("point the DataSource at the primary");
        }
    }

    @Test
    void saysThatNobodyAnswersAndKeepsTheAddressToItself() {
        try (ConnectionPool nowhere = new ConnectionPool("jdbc:postgresql://127.0.0.1:1/none?password=hush", "nobody");
                JdbcPetitionStore store = JdbcPetitionStore.of(nowhere)) {
            assertThatThrownBy(() -> store.find(UNKNOWN))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("the database cannot be reached")
                    .hasMessageNotContaining("hush");
        }
    }

    @Test
    @Tag("thorough")
    void canBePartitionedByPetition() {
        try (TestDatabase database = new PostgresDatabase()) {
            Partitions.apply(database.pool(), 4);

            assertThat(texts(
                            database.pool(),
                            "select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                    + " where n.nspname = current_schema() and relkind = 'p' order by relname"))
                    .containsExactly(
                            "petitionkit_dead_letter",
                            "petitionkit_event",
                            "petitionkit_history",
                            "petitionkit_idempotency",
                            "petitionkit_listener_offset",
                            "petitionkit_petition",
                            "petitionkit_retry",
                            "petitionkit_signature",
                            "petitionkit_tally");
        }
    }

    public static void run(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    static List<String> texts(DataSource source, String sql) {
        List<String> found = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                found.add(result.getString(1));
            }
            return found;
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
