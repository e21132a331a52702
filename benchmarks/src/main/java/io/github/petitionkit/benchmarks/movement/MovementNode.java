package io.github.petitionkit.benchmarks.movement;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.PetitionsBuilder;
import io.github.petitionkit.benchmarks.People;
import io.github.petitionkit.event.DeliveryPolicy;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.movement.MovementProgress;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.store.StoreException;
import io.github.petitionkit.store.jdbc.JdbcPetitionStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A node in a process of its own. It signs for a range of people, says {@code signed} and the milliseconds that those from one
 * of them on took, and answers each further line with the figures of the movement, until its input ends.
 */
final class MovementNode {
    static final Hashtag MOVEMENT = new Hashtag("footbridge");

    /** A killed node's events wait for this long. */
    private static final Duration LEASE = Duration.ofSeconds(3);

    private static final Keyring KEYRING =
            Keyring.of("k1", "the nodes of a benchmark share a secret".getBytes(StandardCharsets.UTF_8));
    private static final int CONNECTIONS = 8;
    private static final int CALLERS = 32;
    private static final int SIGNS_TWICE = 4;
    private static final long MILLIS_BETWEEN_TRIES = 100;
    private static final long MILLIS_OF_RECOVERY = 60_000;

    private MovementNode() {}

    /**
     * Runs a node.
     *
     * @param arguments the database's address; the first person and the end; the first petition and the end, by creation; {@code
     *     follow} or {@code sign}; the first person whose time is taken
     * @throws Exception if it fails
     */
    public static void main(String... arguments) throws Exception {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
        System.setProperty("org.jboss.logging.provider", "slf4j");
        AtomicLong next = new AtomicLong(Long.parseLong(arguments[1]));
        long end = Long.parseLong(arguments[2]);
        try (HikariDataSource pool = pool(arguments[0]);
                JdbcPetitionStore store = JdbcPetitionStore.of(pool);
                Petitions petitions = site(store, arguments[5].equals("follow"))) {
            List<PetitionId> all;
            try (Stream<PetitionId> stored = store.petitions()) {
                all = stored.toList().subList(Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
            }
            ScheduledExecutorService jobs = Executors.newSingleThreadScheduledExecutor();
            ScheduledFuture<?> job = jobs.scheduleWithFixedDelay(() -> deliver(petitions), 1, 1, TimeUnit.SECONDS);
            long timed = Long.parseLong(arguments[6]);
            AtomicLong begin = new AtomicLong(System.nanoTime());
            ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
            for (int caller = 0; caller < CALLERS; caller++) {
                callers.execute(() -> {
                    for (long person = next.getAndIncrement(); person < end; person = next.getAndIncrement()) {
                        if (person == timed) {
                            begin.set(System.nanoTime());
                        }
                        sign(petitions, all, person);
                    }
                });
            }
            callers.shutdown();
            if (!callers.awaitTermination(1, TimeUnit.HOURS)) {
                throw new IllegalStateException("The callers did not end");
            }
            System.out.println("signed " + (System.nanoTime() - begin.get()) / 1_000_000);
            answer(petitions);
            job.cancel(false);
            jobs.shutdownNow();
        }
    }

    static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setInitializationFailTimeout(MILLIS_OF_RECOVERY);
        return new HikariDataSource(config);
    }

    static Petitions site(JdbcPetitionStore store, boolean follows) {
        PetitionsBuilder site = Petitions.builder(KEYRING)
                .store(store)
                .delivery(DeliveryPolicy.standard().withLease(LEASE))
                .fraudPolicy(FraudPolicy.NONE);
        return (follows ? site.followMovements() : site).build();
    }

    private static void deliver(Petitions petitions) {
        try {
            petitions.maintenance().deliverEvents();
        } catch (StoreException away) {
            // the database restarts; the next round delivers
        }
    }

    /** Some sign two petitions. */
    private static void sign(Petitions petitions, List<PetitionId> all, long person) {
        signUntilStored(petitions, all.get((int) (person % all.size())), person);
        if (person % SIGNS_TWICE == 0) {
            signUntilStored(petitions, all.get((int) ((person + 1) % all.size())), person);
        }
    }

    private static void signUntilStored(Petitions petitions, PetitionId petition, long person) {
        boolean isStored = false;
        while (!isStored) {
            try {
                petitions.sign(petition, People.request(person), SigningContext.UNKNOWN);
                isStored = true;
            } catch (StoreException away) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_TRIES);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static void answer(Petitions petitions) throws IOException {
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (questions.readLine() != null) {
            MovementProgress progress = petitions.movements().progress(MOVEMENT);
            TreeMap<String, Long> byCountry = new TreeMap<>();
            progress.byCountry().forEach((country, number) -> byCountry.put(country.code(), number));
            System.out.println(
                    text(progress.supporters(), progress.signatures(), byCountry, new TreeMap<>(progress.byHour())));
        }
    }

    /** Returns figures in the one form in which they are compared. */
    static String text(long supporters, long signatures, SortedMap<?, Long> byCountry, SortedMap<?, Long> byHour) {
        StringBuilder text = new StringBuilder().append(supporters).append(' ').append(signatures);
        byCountry.forEach((country, number) ->
                text.append(' ').append(country).append('=').append(number));
        byHour.forEach(
                (hour, number) -> text.append(' ').append(hour).append('=').append(number));
        return text.toString();
    }
}
