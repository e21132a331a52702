package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.store.StoreException;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The store shares the pool of an application whose own threads hold connections while they call it. */
@Tag("thorough")
class SharedPoolTest {
    private static final int SECONDS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(SECONDS);

    private final TestDatabase database = new PostgresDatabase().withTables();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        threads.shutdownNow();
        database.close();
    }

    private <T> List<T> all(List<Callable<T>> calls) throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> each : threads.invokeAll(calls, SECONDS, TimeUnit.SECONDS)) {
            assertThat(each.isCancelled()).as("stood still").isFalse();
            results.add(each.get());
        }
        return results;
    }

    @Test
    void answersTwiceAsManyCallersInTransactionsAsThereAreConnections() throws Exception {
        SmallPool pool = new SmallPool(database.pool(), 10, PATIENCE);
        try (JdbcPetitionStore store = JdbcPetitionStore.of(pool)) {
            Petitions petitions = Surge.site(store).mailer(mail -> {}).build();
            PetitionId petition = Surge.open(petitions, Policy.builder());
            List<Callable<SigningResult>> callers = new ArrayList<>();
            for (int person = 0; person < 200; person++) {
                int number = person;
                callers.add(() -> {
                    try (Connection ofTheCaller = pool.getConnection()) {
                        ofTheCaller.setAutoCommit(false);
                        ofTheCaller.createStatement().execute("select 1");
                        SigningResult result = petitions.sign(petition, Surge.person(number));
                        petitions.progress(petition);
                        ofTheCaller.rollback();
                        return result;
                    }
                });
            }

            assertThat(all(callers)).hasSize(200).hasOnlyElementsOfType(SigningResult.ConfirmationNeeded.class);
            petitions.close();
        }
        assertAllComeBack(pool, 10);
    }

    @ParameterizedTest
    @Tag("slow")
    @CsvSource({"4, 12", "6, 40", "10, 12", "10, 40", "16, 40"})
    void carriesTheEventsOfManyBusyPetitionsToAMailerThatAsksTheStore(int connections, int busy) throws Exception {
        SmallPool pool = new SmallPool(database.pool(), connections, PATIENCE);
        Queue<String> mails = new ConcurrentLinkedQueue<>();
        try (JdbcPetitionStore store = JdbcPetitionStore.of(pool)) {
            Petitions petitions = Surge.site(store)
                    .mailer(mail -> mails.add(mail.token()))
                    .listener(event -> assertThat(store.find(event.petition())).isPresent())
                    .build();
            List<Callable<Integer>> signers = new ArrayList<>();
            for (int number = 0; number < busy; number++) {
                PetitionId petition = Surge.open(petitions, Policy.builder());
                int first = 10 * number;
                signers.add(() -> {
                    for (int person = first; person < first + 10; person++) {
                        petitions.sign(petition, Surge.person(person));
                    }
                    return 10;
                });
            }

            assertThat(all(signers)).hasSize(busy);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            while (petitions.maintenance().undelivered().values().stream().anyMatch(waiting -> waiting > 0)
                    && System.nanoTime() < end) {
                petitions.maintenance().deliverEvents();
            }
            assertThat(mails).hasSize(10 * busy);
            petitions.close();
        }
    }

    /** Forty petitions on four connections: each caller notes when it was answered. */
    @Test
    @Tag("slow")
    void neverStandsStillForTwoSecondsWithTenTimesAsManyBusyPetitionsAsConnectionsAndASlowMailer() throws Exception {
        int busy = 40;
        SmallPool pool = new SmallPool(database.pool(), 4, PATIENCE);
        Queue<Long> answers = new ConcurrentLinkedQueue<>();
        Queue<String> mails = new ConcurrentLinkedQueue<>();
        try (JdbcPetitionStore store = JdbcPetitionStore.of(pool)) {
            Petitions petitions = Surge.site(store)
                    .mailer(mail -> {
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
                        mails.add(mail.to().value());
                    })
                    .build();
            List<Callable<Integer>> signers = new ArrayList<>();
            for (int number = 0; number < busy; number++) {
                PetitionId petition = Surge.open(petitions, Policy.builder());
                int first = 100 * number;
                signers.add(() -> {
                    for (int person = first; person < first + 25; person++) {
                        petitions.sign(petition, Surge.person(person));
                        petitions.progress(petition);
                        answers.add(System.nanoTime());
                    }
                    return 25;
                });
            }
            answers.add(System.nanoTime());
            assertThat(all(signers)).hasSize(busy);
            BackendKillTest.deliverAll(petitions);

            assertThat(longestGap(answers)).isLessThan(Duration.ofSeconds(2));
            assertThat(mails).hasSize(25 * busy).doesNotHaveDuplicates();
            petitions.close();
        }
    }

    private static Duration longestGap(Queue<Long> answers) {
        List<Long> times = answers.stream().sorted().toList();
        long longest = 0;
        for (int index = 1; index < times.size(); index++) {
            longest = Math.max(longest, times.get(index) - times.get(index - 1));
        }
        return Duration.ofNanos(longest);
    }

    /** Callers wait for the pool, get the connections that the store has lost, and call the store with them. */
    @Test
    @Tag("slow")
    void saysWhatToDoWhenCallersHoldTheConnectionsThatItHasLost() throws Exception {
        SmallPool pool = new SmallPool(database.pool(), 4, PATIENCE);
        try (JdbcPetitionStore store = JdbcPetitionStore.of(pool)) {
            Petitions petitions = Surge.site(store).build();
            PetitionId petition = Surge.open(petitions);
            while (pool.left() > 0) {
                petitions.sign(petition, Surge.person(0));
            }
            CyclicBarrier all = new CyclicBarrier(4);
            List<Future<SigningResult>> callers = new ArrayList<>();
            for (int person = 1; person <= 4; person++) {
                int number = person;
                callers.add(threads.submit(() -> {
                    try (Connection ofTheCaller = pool.getConnection()) {
                        all.await(SECONDS, TimeUnit.SECONDS);
                        assertThat(ofTheCaller.isClosed()).isFalse();
                        return petitions.sign(petition, Surge.person(number));
                    }
                }));
            }
            while (pool.waiting() < 4) {
                Thread.onSpinWait();
            }
            PostgresDatabase.run("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where pid <> pg_backend_pid() and backend_type = 'client backend'");
            while (callers.stream().noneMatch(Future::isDone)) {
                notice(store);
            }

            for (Future<SigningResult> caller : callers) {
                Throwable failure = catchThrowable(() -> caller.get(SECONDS, TimeUnit.SECONDS));
                if (failure != null) {
                    assertThat(failure)
                            .hasCauseInstanceOf(StoreException.class)
                            .hasMessageContaining("give the store a DataSource of its own");
                }
            }
            assertThat(signOnceThereAreConnections(petitions, petition)).isInstanceOf(SigningResult.Confirmed.class);
            petitions.close();
        }
    }

    /** The store opens its connections anew a moment after the callers have given theirs back. */
    private static SigningResult signOnceThereAreConnections(Petitions petitions, PetitionId petition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (true) {
            try {
                return petitions.sign(petition, Surge.person(5));
            } catch (StoreException stillWithout) {
                if (System.nanoTime() > end) {
                    throw stillWithout;
                }
                Thread.onSpinWait();
            }
        }
    }

    /** A store notices that its connections are broken when it uses them. */
    private static void notice(JdbcPetitionStore store) {
        try {
            assertThat(store.signaturesOf(Set.of())).isEmpty();
        } catch (StoreException broken) {
            Thread.onSpinWait();
        }
    }

    /** One that was just being opened when the store was closed comes back a moment later. */
    private static void assertAllComeBack(SmallPool pool, int connections) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (pool.left() < connections && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(pool.left()).isEqualTo(connections);
    }

    /** A source that has no pool behind it opens each connection anew. */
    @Test
    void opensNoMoreConnectionsThanItKeeps() {
        SmallPool source = new SmallPool(database.pool(), 100, PATIENCE);
        try (JdbcPetitionStore store = JdbcPetitionStore.of(source)) {
            Petitions petitions = Surge.site(store).mailer(mail -> {}).build();
            PetitionId petition = Surge.open(petitions, Policy.builder());
            for (int person = 0; person < 50; person++) {
                petitions.sign(petition, Surge.person(person));
            }
            assertThat(100 - source.left()).isEqualTo(4);
            assertThat(source.given()).as("each was opened once").isEqualTo(4);
            petitions.close();
        }
    }

    @Test
    void goesOnWithWhatThePoolGives() {
        SmallPool pool = new SmallPool(database.pool(), 2, Duration.ofMillis(20));
        try (JdbcPetitionStore store = JdbcPetitionStore.of(pool)) {
            Petitions petitions = Surge.site(store).mailer(mail -> {}).build();
            PetitionId petition = Surge.open(petitions, Policy.builder());

            assertThat(petitions.sign(petition, Surge.person(1))).isInstanceOf(SigningResult.ConfirmationNeeded.class);
            petitions.close();
        }
        assertAllComeBack(pool, 2);
    }

    @Test
    void saysSoWhenThePoolGivesNone() throws Exception {
        SmallPool pool = new SmallPool(database.pool(), 1, Duration.ofMillis(20));
        try (Connection taken = pool.getConnection();
                JdbcPetitionStore store = JdbcPetitionStore.of(pool)) {
            assertThat(taken.isValid(1)).isTrue();
            assertThatThrownBy(() -> store.signaturesOf(Set.of()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("pool of the DataSource");
        }
    }

    @Test
    void closesConnectionsThatThrowWhileTheyArePrepared() {
        SmallPool pool = new SmallPool(database.pool(), 5, Duration.ofSeconds(1));
        try (JdbcPetitionStore store = JdbcPetitionStore.of(pool)) {
            Petitions petitions = Surge.site(store).build();
            PetitionId petition = Surge.open(petitions);
            PostgresDatabase.run("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where pid <> pg_backend_pid() and backend_type = 'client backend'");
            pool.failToPrepare(3);

            assertThat(petitions.sign(petition, Surge.person(1))).isInstanceOf(SigningResult.Confirmed.class);
        }
        assertAllComeBack(pool, 5);
    }
}
