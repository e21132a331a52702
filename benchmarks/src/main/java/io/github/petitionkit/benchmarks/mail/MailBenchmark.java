package io.github.petitionkit.benchmarks.mail;

import com.zaxxer.hikari.HikariDataSource;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.benchmarks.Footbridge;
import io.github.petitionkit.benchmarks.Greylist;
import io.github.petitionkit.benchmarks.People;
import io.github.petitionkit.benchmarks.PostgresServer;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.store.jdbc.JdbcPetitionStore;
import io.github.petitionkit.store.jdbc.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Measures how long signers wait for their mail during a surge while the mail server is moody. */
public final class MailBenchmark {
    private static final int SIGNERS = 20_000;
    private static final int CALLERS = 8;
    private static final int CONNECTIONS = 16;
    private static final int DELIVERY_SECONDS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private MailBenchmark() {}

    /**
     * Runs the benchmark.
     *
     * @param arguments the number of signers; 20,000 without it
     * @throws Exception if the database fails
     */
    public static void main(String... arguments) throws Exception {
        int signers = arguments.length == 0 ? SIGNERS : Integer.parseInt(arguments[0]);
        try (PostgresServer database = PostgresServer.start();
                HikariDataSource pool = database.pool(CONNECTIONS);
                MoodyServer server = new MoodyServer(Math.max(1, signers / 4), System::nanoTime)) {
            Schema.apply(pool);
            try (JdbcPetitionStore store = JdbcPetitionStore.of(pool);
                    Petitions petitions = Petitions.builder(Keyring.random())
                            .store(store)
                            .fraudPolicy(FraudPolicy.standard())
                            .mailer(new SmtpMailer(server.port()))
                            .build()) {
                run(petitions, server, signers);
            }
        }
    }

    private static void run(Petitions petitions, MoodyServer server, int signers) throws Exception {
        ScheduledExecutorService jobs = Executors.newSingleThreadScheduledExecutor();
        ScheduledFuture<?> job = jobs.scheduleWithFixedDelay(
                () -> petitions.maintenance().deliverEvents(), DELIVERY_SECONDS, DELIVERY_SECONDS, TimeUnit.SECONDS);
        long begin = System.nanoTime();
        Map<String, Long> due = sign(petitions, signers);
        System.out.printf(
                Locale.ROOT,
                "%,d signers in %.1f s, %,d addresses%n",
                signers,
                (System.nanoTime() - begin) / 1e9,
                due.size());
        long acceptable = due.keySet().stream()
                .filter(address -> !Greylist.refuses(address))
                .count();
        while (server.delivered() < acceptable && System.nanoTime() - begin < PATIENCE.toNanos()) {
            TimeUnit.SECONDS.sleep(1);
        }
        System.out.printf(Locale.ROOT, "all delivered after %.0f s%n", (System.nanoTime() - begin) / 1e9);
        TimeUnit.SECONDS.sleep(2L * DELIVERY_SECONDS);
        job.cancel(false);
        jobs.shutdownNow();
        tell(server, due, acceptable);
    }

    /** {@return each address and when its owner had the answer} */
    private static Map<String, Long> sign(Petitions petitions, int signers) throws Exception {
        PetitionId petition = Footbridge.open(petitions);
        Map<String, Long> due = new ConcurrentHashMap<>();
        AtomicInteger next = new AtomicInteger();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        List<Future<?>> all = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            all.add(callers.submit(() -> {
                for (int person = next.getAndIncrement(); person < signers; person = next.getAndIncrement()) {
                    SignatureRequest request = People.request(person);
                    petitions.sign(petition, request, People.context(person, Instant.now()));
                    due.putIfAbsent(Objects.requireNonNull(request.email()), System.nanoTime());
                }
            }));
        }
        for (Future<?> each : all) {
            each.get();
        }
        callers.shutdown();
        return due;
    }

    private static void tell(MoodyServer server, Map<String, Long> due, long acceptable) {
        Map<String, List<Long>> waited = new LinkedHashMap<>();
        List.of("all", "greylisted", "others").forEach(group -> waited.put(group, new ArrayList<>()));
        due.forEach((address, at) -> {
            long wait = server.waited(address, at);
            if (wait >= 0) {
                Objects.requireNonNull(waited.get("all")).add(wait);
                Objects.requireNonNull(waited.get(Greylist.contains(address) ? "greylisted" : "others"))
                        .add(wait);
            }
        });
        waited.forEach((group, waits) -> {
            waits.sort(null);
            System.out.printf(
                    Locale.ROOT,
                    "%-10s %,7d  p50 %5.1f s  p99 %5.1f s  longest %5.1f s%n",
                    group,
                    waits.size(),
                    seconds(waits, 0.5),
                    seconds(waits, 0.99),
                    seconds(waits, 1));
        });
        System.out.printf(
                Locale.ROOT,
                """

                delivered    = addresses that have a mail, of %,d that the server takes
                waited_p99_s = how long an address waited while it was due and the server able to take its mail
                doubled      = mails that came to an address again; refused addresses were asked for again %d times

                mail: delivered=%d waited_p99_s=%.1f doubled=%d lost=%d
                """,
                acceptable,
                server.askedAgain(),
                server.delivered(),
                seconds(Objects.requireNonNull(waited.get("all")), 0.99),
                server.doubled(),
                acceptable - server.delivered());
    }

    private static double seconds(List<Long> sorted, double share) {
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size()))) / 1e9;
    }
}
