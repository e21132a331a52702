package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.StoreException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is left after applications die, connections are cut and several applications sign at once. */
@Tag("slow")
class CrashTest {
    private static final int THREADS = 32;
    private static final int THREADS_OF_A_SURGE = 256;

    private final PostgresDatabase database = new PostgresDatabase();
    private final Set<String> reached = ConcurrentHashMap.newKeySet();
    private JdbcPetitionStore store;
    private Petitions petitions;
    private PetitionId petition;

    CrashTest() {
        database.withTables();
        store = JdbcPetitionStore.of(database.pool());
        petitions = Surge.site(store).listener(new Recorder()).build();
        petition = Surge.open(petitions);
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    @Test
    void losesNothingThatWasAnsweredWhenTheApplicationIsKilledTwentyTimes() throws InterruptedException {
        Random random = new Random(67_000);
        Set<String> answered = new HashSet<>();
        int from = 0;
        for (int crash = 0; crash < 20; crash++) {
            Application application = Application.start(database.url(), petition, from, from + 1_000_000, THREADS);
            application.killAfter(1 + random.nextInt(1_500));
            List<String> signed = application.told("signed");
            answered.addAll(signed);
            reached.addAll(application.told("reached"));
            from = signed.stream().mapToInt(Integer::parseInt).max().orElse(from) / 2;
        }

        assertThat(answered).hasSizeGreaterThan(2_000);
        assertExact(answered);
    }

    @Test
    void countsEachPersonOnceWhenThreeApplicationsSignListsThatOverlap() throws InterruptedException {
        int each = Integer.getInteger("petitionkit.people", 4_000);
        int overlap = each / 5;
        int threads = each > 100_000 ? THREADS_OF_A_SURGE : THREADS;
        List<Application> applications = new ArrayList<>();
        for (int node = 0; node < 3; node++) {
            int from = node * (each - overlap);
            applications.add(Application.start(database.url(), petition, from, from + each, threads));
        }
        for (Application application : applications) {
            application.await();
        }
        applications.forEach(application -> reached.addAll(application.told("reached")));

        int people = 3 * each - 2 * overlap;
        assertExact(IntStream.range(0, people).mapToObj(Integer::toString).collect(Collectors.toSet()));
        assertThat(store.signatures(petition).count()).isEqualTo(people);
    }

    @Test
    void goesOnWhenConnectionsAreCutInMidSurge() throws InterruptedException {
        int people = 4_000;
        AtomicInteger next = new AtomicInteger();
        AtomicInteger failures = new AtomicInteger();
        Set<String> answered = ConcurrentHashMap.newKeySet();
        ExecutorService signers = Executors.newFixedThreadPool(16);
        for (int thread = 0; thread < 16; thread++) {
            signers.execute(() -> {
                for (int person = next.getAndIncrement(); person < people; person = next.getAndIncrement()) {
                    if (person % 200 == 100) {
                        cutConnections();
                    }
                    try {
                        petitions.sign(petition, Surge.person(person));
                        answered.add(Integer.toString(person));
                    } catch (StoreException typed) {
                        failures.incrementAndGet();
                    }
                }
            });
        }
        signers.shutdown();
        assertThat(signers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

        assertThat(answered.size() + failures.get()).isEqualTo(people);
        assertExact(answered);
    }

    private static synchronized void cutConnections() {
        PostgresDatabase.run("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where pid <> pg_backend_pid() and backend_type = 'client backend'");
    }

    /** What killed applications had claimed can be claimed again when their leases have ended. */
    private void deliverAll() {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (petitions.maintenance().undelivered().values().stream().anyMatch(waiting -> waiting > 0)
                && System.nanoTime() < end) {
            petitions.maintenance().deliverEvents();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        assertThat(petitions.maintenance().undelivered().values()).containsOnly(0L);
    }

    /** Every answer is kept, the tally is what a recount finds, and each threshold was reached in one event. */
    private void assertExact(Set<String> answered) {
        Set<String> kept = store.signatures(petition)
                .map(signature -> signature.signer().email())
                .map(email -> email.value().replaceAll("\\D", ""))
                .collect(Collectors.toSet());
        assertThat(kept.containsAll(answered))
                .as("all who were answered are kept")
                .isTrue();

        assertThat(petitions.maintenance().reconcile(petition).findings()).isEmpty();
        long counted = petitions.progress(petition).tally().counted();
        assertThat(counted).isEqualTo(kept.size());

        deliverAll();
        assertThat(petitions.maintenance().deadLetters()).isEmpty();
        assertThat(new TreeSet<>(reached)).as("one event for each threshold").hasSize(Surge.steps(counted));
        assertThat(reached.stream().map(line -> line.substring(0, line.indexOf(' '))))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, Surge.steps(counted))
                        .mapToObj(step -> "every-" + step * Surge.STEP)
                        .toList());
    }

    /** Writes down what the applications had no time to hear: it has the name of their listener. */
    private final class Recorder implements PetitionListener {
        @Override
        public void on(PetitionEvent event) {
            if (event instanceof PetitionEvent.ThresholdReached threshold) {
                reached.add(threshold.threshold() + " " + event.id().number());
            }
        }

        @Override
        public String name() {
            return "teller";
        }
    }
}
