package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.store.OutcomeUnknownException;
import io.github.petitionkit.store.StoreException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The network between a node and PostgreSQL is slow, cut or half closed; a node stands still; a statement takes too long. */
@Tag("slow")
class NetworkFaultTest {
    private static final Logger LOG = LoggerFactory.getLogger(NetworkFaultTest.class);
    private static final int THREADS = 16;
    private static final int ROUND = 60;
    /** The server ends a transaction of a node that does not go on after five seconds, and locks are waited for again until then. */
    private static final Duration LONGEST_STANDSTILL = Duration.ofSeconds(15);

    private final PostgresDatabase database = new PostgresDatabase();
    private final Map<String, Integer> mails = new ConcurrentHashMap<>();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final AtomicInteger tried = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    NetworkFaultTest() {
        database.withTables();
    }

    /** A backend whose client is cut off would keep its locks until the server notices. */
    @AfterEach
    void close() {
        PostgresDatabase.run("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where pid <> pg_backend_pid() and backend_type = 'client backend'");
        database.close();
    }

    private ConnectionPool through(FaultyNetwork network) {
        return new ConnectionPool(
                database.url().replaceFirst("localhost:[0-9]+", "localhost:" + network.port())
                        + "&socketTimeout=3&connectTimeout=3",
                PostgresDatabase.USER);
    }

    private int port() {
        return Integer.parseInt(database.url().replaceFirst(".*localhost:([0-9]+).*", "$1"));
    }

    private Petitions site(JdbcPetitionStore store) {
        return Surge.site(store)
                .mailer(mail -> mails.merge(mail.to().value(), 1, Integer::sum))
                .build();
    }

    @Test
    void losesNobodyWhileTheNetworkIsSlowCutAndHalfClosed() throws Exception {
        try (FaultyNetwork network = new FaultyNetwork(port());
                ConnectionPool pool = through(network);
                JdbcPetitionStore store = JdbcPetitionStore.of(pool)) {
            Petitions petitions = site(store);
            PetitionId petition = Surge.open(petitions, Policy.builder());
            AtomicBoolean isOver = new AtomicBoolean();
            ExecutorService signers = Executors.newFixedThreadPool(THREADS);
            for (int thread = 0; thread < THREADS; thread++) {
                signers.execute(() -> {
                    while (!isOver.get()) {
                        sign(petitions, petition, tried.getAndIncrement());
                    }
                });
            }
            for (int round = 0; round < 2; round++) {
                awaitMore();
                network.become(FaultyNetwork.State.SLOW);
                awaitMore();
                network.breakAll();
                awaitMore();
                network.become(FaultyNetwork.State.WHOLE);
                network.closeTowardsClients();
                awaitMore();
                int before = failed.get();
                network.become(FaultyNetwork.State.CUT);
                await(() -> failed.get() > before);
                network.become(FaultyNetwork.State.WHOLE);
            }
            awaitMore();
            isOver.set(true);
            signers.shutdown();
            assertThat(signers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            BackendKillTest.deliverAll(petitions);

            assertExact(petitions, store, petition);
            petitions.close();
        }
    }

    private void assertExact(Petitions petitions, JdbcPetitionStore store, PetitionId petition) {
        Set<String> kept = store.signatures(petition)
                .map(signature ->
                        Objects.requireNonNull(signature.signer().email()).value())
                .collect(Collectors.toSet());
        int doubled = mails.values().stream().mapToInt(number -> number - 1).sum();
        LOG.info("{} answered, {} failed, {} mails doubled", answered.size(), failed.get(), doubled);
        Set<String> lost = new HashSet<>(answered);
        lost.removeAll(kept);
        assertThat(lost).isEmpty();
        assertThat(mails.keySet()).containsAll(kept);
        assertThat(petitions.progress(petition).tally().raw()).isEqualTo(kept.size());
        assertThat(petitions.maintenance().reconcile(petition).findings()).isEmpty();
        assertThat(petitions.maintenance().deadLetters()).isEmpty();
        assertThat(doubled).isLessThan(1_000);
    }

    private void sign(Petitions petitions, PetitionId petition, int person) {
        try {
            petitions.sign(petition, Surge.person(person));
            answered.add("person" + person + "@example.org");
        } catch (StoreException failure) {
            failed.incrementAndGet();
        }
    }

    private void awaitMore() {
        int number = answered.size() + ROUND;
        await(() -> answered.size() >= number);
    }

    private interface Check {
        boolean holds();
    }

    private static void await(Check check) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!check.holds()) {
            assertThat(System.nanoTime()).as("things go on").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /** Whatever it holds at that moment; three times, for it may hold nothing. */
    @Test
    void goesOnWhileAnotherNodeIsPausedThatHoldsThePetition() throws Exception {
        try (JdbcPetitionStore store = JdbcPetitionStore.of(database.pool())) {
            Petitions petitions = Surge.site(store).build();
            PetitionId petition = Surge.open(petitions);
            Application other = Application.start(database.url(), petition, 0, 6_000, THREADS);
            Duration longest = Duration.ZERO;
            for (int pause = 0; pause < 3; pause++) {
                other.awaitLines(500 * (pause + 1));
                other.pause();
                long begun = System.nanoTime();
                assertThat(petitions.sign(petition, Surge.person(100_000 + pause)))
                        .isInstanceOf(SigningResult.Confirmed.class);
                Duration took = Duration.ofNanos(System.nanoTime() - begun);
                longest = took.compareTo(longest) > 0 ? took : longest;
                other.goOn();
            }
            other.await();
            LOG.info("The longest standstill: {}", longest);

            assertThat(longest).isLessThan(LONGEST_STANDSTILL);
            Set<String> kept = store.signatures(petition)
                    .map(signature ->
                            Objects.requireNonNull(signature.signer().email()).value())
                    .collect(Collectors.toSet());
            assertThat(kept)
                    .containsAll(other.told("signed").stream()
                            .map(person -> "person" + person + "@example.org")
                            .toList());
            assertThat(petitions.progress(petition).tally().counted()).isEqualTo(kept.size());
            assertThat(petitions.maintenance().reconcile(petition).findings()).isEmpty();
            petitions.close();
        }
    }

    /** The server ends transactions that stand still for a second; 50 milliseconds a mail are no reason to send it again. */
    @Test
    void sendsEachMailOnceThoughTheMailerIsSlowAndTheServerImpatient() {
        int people = 200;
        try (ConnectionPool pool = new ConnectionPool(
                        database.url() + "&options=-c%20idle_in_transaction_session_timeout=1s",
                        PostgresDatabase.USER);
                JdbcPetitionStore store = JdbcPetitionStore.of(pool)) {
            Petitions petitions = Surge.site(store)
                    .mailer(mail -> {
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
                        mails.merge(mail.to().value(), 1, Integer::sum);
                    })
                    .build();
            PetitionId petition = Surge.open(petitions, Policy.builder());
            for (int person = 0; person < people; person++) {
                sign(petitions, petition, person);
            }
            assertThat(mails.size()).as("nobody waited for the mails of others").isLessThan(people);
            BackendKillTest.deliverAll(petitions);
            await(() -> mails.size() == people);

            assertThat(mails.values()).containsOnly(1);
            petitions.close();
        }
    }

    /** A commit waits for a replica that does not exist, for as long as the server is told to. */
    @Test
    void givesUpACommitThatHangs(@TempDir Path folder) throws Exception {
        try (OwnServer server = OwnServer.start(folder.resolve("data"));
                ConnectionPool pool = new ConnectionPool(OwnServer.url(server.port(), ""), "postgres")) {
            Schema.apply(pool);
            try (JdbcPetitionStore store = JdbcPetitionStore.of(pool)) {
                Petitions petitions = Surge.site(store).build();
                PetitionId petition = Surge.open(petitions);
                server.run("alter system set synchronous_standby_names = 'nobody'");
                server.run("select pg_reload_conf()");
                await(() -> server.texts("show synchronous_standby_names").contains("nobody"));

                long begun = System.nanoTime();
                assertThatThrownBy(() -> petitions.sign(petition, Surge.person(1)))
                        .isInstanceOf(OutcomeUnknownException.class)
                        .hasMessageContaining("check, or repeat it");
                LOG.info("A commit that hangs was given up after {}", Duration.ofNanos(System.nanoTime() - begun));

                server.run("alter system reset synchronous_standby_names");
                server.run("select pg_reload_conf()");
                assertThat(petitions.sign(petition, Surge.person(1)))
                        .isInstanceOfAny(SigningResult.Confirmed.class, SigningResult.AlreadySigned.class);
                assertThat(petitions.progress(petition).tally().counted()).isOne();
                petitions.close();
            }
        }
    }

    /** Each row takes 20 milliseconds, and a statement may take 200: forty signers together take too long. */
    @Test
    void dividesWhatTakesTooLongTogether() throws Exception {
        int people = 40;
        try (ConnectionPool pool = new ConnectionPool(
                        database.url() + "&options=-c%20statement_timeout=200ms", PostgresDatabase.USER);
                JdbcPetitionStore store =
                        JdbcPetitionStore.builder(pool).writers(1).build()) {
            Petitions petitions = Surge.site(store).build();
            PetitionId petition = Surge.open(petitions);
            SchemaTest.run(
                    database.pool(),
                    "create function be_slow() returns trigger language plpgsql as 'begin perform pg_sleep(0.02); return new;"
                            + " end'; create trigger slow before insert on petitionkit_signature for each row execute"
                            + " function be_slow()");
            ExecutorService signers = Executors.newFixedThreadPool(people);
            CountDownLatch begin = new CountDownLatch(1);
            List<SigningResult> results = Collections.synchronizedList(new ArrayList<>());
            for (int person = 0; person < people; person++) {
                int who = person;
                signers.execute(() -> {
                    awaitLatch(begin);
                    results.add(petitions.sign(petition, Surge.person(who)));
                });
            }
            begin.countDown();
            signers.shutdown();

            assertThat(signers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            assertThat(results).hasSize(people).hasOnlyElementsOfType(SigningResult.Confirmed.class);
            petitions.close();
        }
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
