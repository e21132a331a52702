package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.store.StoreException;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Drivers, pools and the host's own code throw what nobody declares: nobody is lost, and no connection stays taken. */
@Tag("thorough")
class HostileDriverTest {
    private static final int SECONDS = 60;

    private final TestDatabase database = new PostgresDatabase().withTables();
    private final HostilePool pool = new HostilePool(database.pool());

    @AfterEach
    void close() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (pool.inUse() > 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(pool.inUse()).as("all connections come back").isZero();
        database.close();
    }

    static Stream<Supplier<Throwable>> thrown() {
        return Stream.of(
                () -> new SQLException("Connection is closed"),
                () -> new SQLException("cut", "08006"),
                () -> new IllegalStateException("of a pool"),
                () -> new NoClassDefFoundError("of a driver"),
                () -> new OutOfMemoryError("for a moment"));
    }

    /** The caller whose write was hit may be told of it; whatever they are told is true, and the next caller is answered. */
    private void assertGoesOn(Runnable hit) {
        try (JdbcPetitionStore store = JdbcPetitionStore.of(pool)) {
            Petitions petitions = Surge.site(store).build();
            PetitionId petition = Surge.open(petitions);
            petitions.sign(petition, Surge.person(1));
            hit.run();

            Throwable failure = catchThrowable(() -> petitions.sign(petition, Surge.person(2)));
            pool.calm();

            assertThat(petitions.sign(petition, Surge.person(3))).isInstanceOf(SigningResult.Confirmed.class);
            assertThat(petitions.progress(petition).tally().counted()).isEqualTo(failure == null ? 3 : 2);
            assertThat(petitions.maintenance().reconcile(petition).findings()).isEmpty();
            petitions.close();
        }
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void tellsTheTruthWhenTheCommitThrowsBeforeItsWork(Supplier<Throwable> thrown) {
        assertGoesOn(() -> pool.throwBefore("commit", 1, thrown));
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void confirmsWhatIsWrittenWhenTheCommitThrowsAfterItsWork(Supplier<Throwable> thrown) {
        try (JdbcPetitionStore store = JdbcPetitionStore.of(pool)) {
            Petitions petitions = Surge.site(store).build();
            PetitionId petition = Surge.open(petitions);
            pool.throwAfter("commit", 1, thrown);

            assertThat(petitions.sign(petition, Surge.person(1))).isInstanceOf(SigningResult.Confirmed.class);
            assertThat(petitions.progress(petition).tally().counted()).isOne();
            petitions.close();
        }
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void goesOnWhenAStatementThrows(Supplier<Throwable> thrown) {
        assertGoesOn(() -> pool.throwBefore("prepareStatement", 1, thrown));
    }

    @ParameterizedTest
    @ValueSource(strings = {"isValid", "close", "rollback", "setAutoCommit", "getNetworkTimeout", "getConnection"})
    void goesOnWhenTheDriverThrowsErrorsWhereverItIsCalled(String method) {
        assertGoesOn(() -> {
            PostgresDatabase.run("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where pid <> pg_backend_pid() and backend_type = 'client backend'");
            pool.throwBefore(method, 3, () -> new NoClassDefFoundError("of a driver"));
        });
    }

    @Test
    void goesOnWhenThePoolGivesNothingOrClosedConnections() {
        assertGoesOn(() -> {
            PostgresDatabase.run("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where pid <> pg_backend_pid() and backend_type = 'client backend'");
            pool.throwAfter("getConnection", 3, () -> new AssertionError("gives null"));
        });
        assertGoesOn(() -> {
            PostgresDatabase.run("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where pid <> pg_backend_pid() and backend_type = 'client backend'");
            pool.throwBefore("isClosed", 3, () -> new SQLException("This connection has been closed", "08003"));
        });
    }

    @Test
    void keepsWhatTheListenerForTransactionsThrowsFromTheSigners() {
        try (JdbcPetitionStore store = JdbcPetitionStore.builder(pool)
                .batchListener(commands -> {
                    throw new StackOverflowError("of the host");
                })
                .build()) {
            Petitions petitions = Surge.site(store).build();

            assertThat(petitions.sign(Surge.open(petitions), Surge.person(1)))
                    .isInstanceOf(SigningResult.Confirmed.class);
            petitions.close();
        }
    }

    @Test
    void answersCallersWhoseThreadIsInterruptedAndKeepsTheInterrupt() {
        try (JdbcPetitionStore store = JdbcPetitionStore.of(pool)) {
            Petitions petitions = Surge.site(store).build();
            PetitionId petition = Surge.open(petitions);
            Thread.currentThread().interrupt();
            SigningResult result;
            boolean isInterrupted;
            try {
                result = petitions.sign(petition, Surge.person(1));
                assertThat(store.signatures(petition)).hasSize(1);
            } finally {
                isInterrupted = Thread.interrupted();
            }

            assertThat(result).isInstanceOf(SigningResult.Confirmed.class);
            assertThat(isInterrupted).isTrue();
            petitions.close();
        }
    }

    @Test
    void writesAndTellsOnceWithTwoFacadesOverOneSourceInOneProcess() {
        Queue<String> mails = new ConcurrentLinkedQueue<>();
        try (JdbcPetitionStore first = JdbcPetitionStore.of(pool);
                JdbcPetitionStore second = JdbcPetitionStore.of(pool)) {
            Petitions one = Surge.site(first)
                    .mailer(mail -> mails.add(mail.to().value()))
                    .executor(Runnable::run)
                    .build();
            Petitions sameStore = Surge.site(first)
                    .mailer(mail -> mails.add(mail.to().value()))
                    .executor(Runnable::run)
                    .build();
            Petitions other = Surge.site(second)
                    .mailer(mail -> mails.add(mail.to().value()))
                    .executor(Runnable::run)
                    .build();
            PetitionId petition = Surge.open(one, Policy.builder());
            for (int person = 0; person < 30; person++) {
                Petitions any = List.of(one, sameStore, other).get(person % 3);
                any.sign(petition, Surge.person(person));
            }
            BackendKillTest.deliverAll(other);

            assertThat(mails).hasSize(30).doesNotHaveDuplicates();
            assertThat(one.progress(petition).tally().raw()).isEqualTo(30);
            one.close();
            sameStore.close();
            other.close();
        }
    }

    @Test
    void answersEverybodyOneWayOrTheOtherWhenItIsClosedDuringASurge() throws Exception {
        JdbcPetitionStore store = JdbcPetitionStore.of(pool);
        Petitions petitions = Surge.site(store).build();
        PetitionId petition = Surge.open(petitions);
        Queue<Integer> answered = new ConcurrentLinkedQueue<>();
        ExecutorService signers = Executors.newFixedThreadPool(16);
        CountDownLatch some = new CountDownLatch(50);
        for (int thread = 0; thread < 16; thread++) {
            int first = thread * 1_000_000;
            signers.execute(() -> {
                try {
                    for (int person = first; ; person++) {
                        petitions.sign(petition, Surge.person(person));
                        answered.add(person);
                        some.countDown();
                    }
                } catch (StoreException closed) {
                    some.countDown();
                }
            });
        }
        assertThat(some.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        petitions.close();
        store.close();
        signers.shutdown();

        assertThat(signers.awaitTermination(SECONDS, TimeUnit.SECONDS)).isTrue();
        try (JdbcPetitionStore after = JdbcPetitionStore.of(database.pool())) {
            assertThat(after.signatures(petition)).hasSize(answered.size());
        }
    }
}
