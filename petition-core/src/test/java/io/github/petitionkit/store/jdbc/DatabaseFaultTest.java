package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.store.Decision;
import io.github.petitionkit.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real PostgreSQL does on a bad day, provoked. */
@Tag("thorough")
class DatabaseFaultTest {
    private final PostgresDatabase database = new PostgresDatabase();

    private ConnectionPool poolWith(String option) {
        return new ConnectionPool(database.url() + "&options=-c%20" + option, PostgresDatabase.USER);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String lock(PetitionId petition) {
        return "select 1 from petitionkit_petition where petition = '" + petition + "' for update";
    }

    private void awaitSomebodyWaiting() {
        String waiting = "select 'yes' from pg_stat_activity where wait_event_type = 'Lock' limit 1";
        while (SchemaTest.texts(database.pool(), waiting).isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private static CompletableFuture<SigningResult> sign(Petitions petitions, PetitionId petition, int person) {
        return petitions
                .async()
                .sign(petition, Surge.person(person), SigningContext.UNKNOWN)
                .toCompletableFuture();
    }

    @Test
    void signsAfterADeadlock() throws Exception {
        try (database;
                ConnectionPool pool = poolWith("deadlock_timeout=300ms");
                JdbcPetitionStore store =
                        JdbcPetitionStore.builder(pool).writers(1).build();
                Connection other = database.withTables().pool().getConnection()) {
            Petitions petitions = Surge.site(store).build();
            List<PetitionId> both = Stream.of(Surge.open(petitions), Surge.open(petitions))
                    .sorted(Comparator.comparing(PetitionId::toString))
                    .toList();
            CountDownLatch goOn = new CountDownLatch(1);
            store.executeAsync(both.get(0), view -> {
                await(goOn);
                return Decision.unchanged(0);
            });
            other.setAutoCommit(false);
            run(other, lock(both.get(1)));
            CompletableFuture<SigningResult> first = sign(petitions, both.get(0), 1);
            CompletableFuture<SigningResult> second = sign(petitions, both.get(1), 2);
            goOn.countDown();
            awaitSomebodyWaiting();

            SQLException victim = lockOrFail(other, both.get(0));
            if (victim != null) {
                assertThat(victim.getSQLState()).as("deadlock").isEqualTo("40P01");
            }
            other.rollback();

            assertThat(first.join()).isInstanceOf(SigningResult.Confirmed.class);
            assertThat(second.join()).isInstanceOf(SigningResult.Confirmed.class);
            for (PetitionId petition : both) {
                assertThat(store.signatures(petition)).hasSize(1);
                assertThat(petitions.maintenance().reconcile(petition).findings())
                        .isEmpty();
            }
        }
    }

    /** Ends only when the database has broken the deadlock, at the cost of one of the two. */
    private static @Nullable SQLException lockOrFail(Connection other, PetitionId petition) {
        return catchThrowableOfType(SQLException.class, () -> run(other, lock(petition)));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** In this isolation a row that somebody else has changed meanwhile is a serialisation failure, always. */
    @Test
    void signsAfterASerialisationFailure() throws Exception {
        try (database;
                ConnectionPool pool = poolWith("default_transaction_isolation=serializable");
                JdbcPetitionStore store = JdbcPetitionStore.of(pool);
                Connection other = database.withTables().pool().getConnection()) {
            Petitions petitions = Surge.site(store).build();
            PetitionId petition = Surge.open(petitions);
            other.setAutoCommit(false);
            run(other, "update petitionkit_petition set state = state where petition = '" + petition + "'");
            CompletableFuture<SigningResult> signing = sign(petitions, petition, 1);
            awaitSomebodyWaiting();
            other.commit();

            assertThat(signing.join()).isInstanceOf(SigningResult.Confirmed.class);
            assertThat(store.signatures(petition)).hasSize(1);
        }
    }

    @Test
    void saysThatTheDatabaseIsFullWritesNothingHalfAndGoesOnWhenThereIsRoom(@TempDir Path folder) throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        assumeTrue(
                mount("-t", "tmpfs", "-o", "size=2m,mode=0777", "tmpfs", small.toString()),
                "SKIPPED: the disk cannot run full here, because mounting a small file system needs root");
        try (database;
                ConnectionPool pool = poolWith("default_tablespace=small")) {
            PostgresDatabase.run("create tablespace small location '" + small + "'");
            Schema.apply(pool);
            try (JdbcPetitionStore store = JdbcPetitionStore.of(pool)) {
                Petitions petitions = Surge.site(store).build();
                PetitionId petition = Surge.open(petitions);
                int signed = 0;
                StoreException full = null;
                while (full == null && signed < 10_000) {
                    try {
                        petitions.sign(petition, wordy(signed));
                        signed++;
                    } catch (StoreException failure) {
                        full = failure;
                    }
                }
                assertThat(full).hasMessageContaining("the database is out of disk space or memory; give it more");
                assertThat(petitions.progress(petition).tally().counted()).isEqualTo(signed);

                assertThat(mount("-o", "remount,size=64m", small.toString())).isTrue();

                assertThat(petitions.sign(petition, wordy(signed))).isInstanceOf(SigningResult.Confirmed.class);
                assertThat(store.signatures(petition)).hasSize(signed + 1);
                assertThat(petitions.maintenance().reconcile(petition).findings())
                        .isEmpty();
            }
        } finally {
            PostgresDatabase.run("drop tablespace if exists small");
            execute("umount", small.toString());
        }
    }

    private static SignatureRequest wordy(int person) {
        return SignatureRequest.builder()
                .name("Ada Example")
                .email("person" + person + "@example.org")
                .country("GB")
                .reason("because ".repeat(120))
                .build();
    }

    private static boolean mount(String... arguments) throws IOException, InterruptedException {
        return execute(Stream.concat(Stream.of("mount"), Stream.of(arguments)).toArray(String[]::new));
    }

    private static boolean execute(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    @Test
    void takesTheTimeOfTheDatabaseWhateverTheClocksOfNodesSay() {
        try (database;
                JdbcPetitionStore here =
                        JdbcPetitionStore.of(database.withTables().pool());
                JdbcPetitionStore there = JdbcPetitionStore.of(database.pool())) {
            Petitions fast = Surge.site(here)
                    .clock(Clock.offset(Clock.systemUTC(), Duration.ofHours(30)))
                    .build();
            Petitions slow = Surge.site(there)
                    .clock(Clock.offset(Clock.systemUTC(), Duration.ofHours(-30)))
                    .build();
            Instant before = databaseTime();
            PetitionId petition = Surge.open(fast);
            for (int person = 0; person < 20; person++) {
                SigningContext attempt = SigningContext.builder()
                        .idempotencyKey("attempt-of-person-" + person)
                        .build();
                Petitions node = person % 2 == 0 ? fast : slow;
                Petitions another = person % 2 == 0 ? slow : fast;

                SigningResult first = node.sign(petition, Surge.person(person), attempt);

                assertThat(first).isInstanceOf(SigningResult.Confirmed.class);
                assertThat(another.sign(petition, Surge.person(person), attempt))
                        .isEqualTo(first);
            }
            Instant after = databaseTime();

            assertThat(here.history(petition).map(HistoryEntry::at))
                    .hasSize(20)
                    .isSorted()
                    .allMatch(at -> !at.isBefore(before) && !at.isAfter(after));
            assertThat(here.signatures(petition).map(Signature::countedAt))
                    .allMatch(at -> !at.orElseThrow().isBefore(before));
        }
    }

    private Instant databaseTime() {
        return Instant.parse(SchemaTest.texts(
                        database.pool(),
                        "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
                .get(0));
    }

    @Test
    void saysThatThePrimaryIsNeededWhenSomebodySignsOnAReplica() {
        try (database;
                JdbcPetitionStore primary =
                        JdbcPetitionStore.of(database.withTables().pool());
                ConnectionPool readers = poolWith("default_transaction_read_only=on");
                JdbcPetitionStore replica = JdbcPetitionStore.of(readers)) {
            PetitionId petition = Surge.open(Surge.site(primary).build());
            Petitions reading = Surge.site(replica).build();

            assertThat(reading.progress(petition).tally().counted()).isZero();
            assertThatThrownBy(() -> reading.sign(petition, Surge.person(1)))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("point the DataSource at the primary");
            assertThat(primary.signatures(petition)).isEmpty();
        }
    }
}
