package io.github.petitionkit.benchmarks.mailing;

import com.zaxxer.hikari.HikariDataSource;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.benchmarks.Greylist;
import io.github.petitionkit.benchmarks.People;
import io.github.petitionkit.benchmarks.PostgresServer;
import io.github.petitionkit.mailing.Audience;
import io.github.petitionkit.mailing.Mailing;
import io.github.petitionkit.mailing.MailingState;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.store.jdbc.JdbcPetitionStore;
import io.github.petitionkit.store.jdbc.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Mails an update to the supporters of two petitions, while the node that sends it is killed and another takes over. */
public final class MailingBenchmark {
    private static final String ORGANISATION = "Friends of the River Path";
    private static final int PEOPLE = 300_000;
    private static final int CALLERS = 64;
    private static final int SIGNS_TWICE = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(40);

    private MailingBenchmark() {}

    /**
     * Runs the benchmark.
     *
     * @param arguments the number of people; 300,000 without it
     * @throws Exception if the database or a node fails
     */
    public static void main(String... arguments) throws Exception {
        int people = arguments.length == 0 ? PEOPLE : Integer.parseInt(arguments[0]);
        try (PostgresServer database = PostgresServer.start();
                HikariDataSource pool = MailingNode.pool(database.url());
                StrictServer server = new StrictServer(System::nanoTime)) {
            Schema.apply(pool);
            try (JdbcPetitionStore store = JdbcPetitionStore.of(pool);
                    Petitions petitions = MailingNode.site(store, server.port())) {
                List<PetitionId> signed = List.of(open(petitions), open(petitions));
                Set<String> addresses = sign(petitions, signed, people);
                Mailing mailing = petitions
                        .updates()
                        .draft(Audience.of(signed, ORGANISATION), "A first answer", "The council will look at it.");
                petitions.updates().send(mailing.id());
                tell(
                        petitions,
                        mailing,
                        send(database, petitions, mailing, server, addresses.size()),
                        server,
                        addresses);
            }
        }
    }

    private static PetitionId open(Petitions petitions) {
        Content content = Content.titled("Repair the footbridge")
                .creator(ORGANISATION)
                .addressee("Town Council")
                .build();
        Policy policy = Policy.builder().confirmation(Confirmation.NOT_NEEDED).build();
        PetitionId id = petitions.create(content, policy).orElseThrow().id();
        petitions.open(id);
        return id;
    }

    /** Some sign both petitions. */
    private static Set<String> sign(Petitions petitions, List<PetitionId> signed, int people) throws Exception {
        Set<String> addresses = ConcurrentHashMap.newKeySet();
        AtomicInteger next = new AtomicInteger();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        List<Future<?>> all = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            all.add(callers.submit(() -> {
                for (int person = next.getAndIncrement(); person < people; person = next.getAndIncrement()) {
                    SignatureRequest request = People.request(person);
                    petitions.sign(signed.get(person % 2), request, SigningContext.UNKNOWN);
                    if (person % SIGNS_TWICE == 0) {
                        petitions.sign(signed.get((person + 1) % 2), request, SigningContext.UNKNOWN);
                    }
                    addresses.add(Objects.requireNonNull(request.email()));
                }
            }));
        }
        for (Future<?> each : all) {
            each.get();
        }
        callers.shutdown();
        return addresses;
    }

    /** {@return the seconds until the mailing is sent} */
    private static double send(
            PostgresServer database, Petitions petitions, Mailing mailing, StrictServer server, int addresses)
            throws Exception {
        long begin = System.nanoTime();
        Process first = MailingNode.start(database.url(), server.port());
        await(() -> server.delivered() > addresses / 3);
        first.destroyForcibly().waitFor();
        System.out.printf(Locale.ROOT, "killed a node after %,d mails%n", server.delivered());
        Process second = MailingNode.start(database.url(), server.port());
        await(() -> petitions.updates().find(mailing.id()).orElseThrow().state() == MailingState.SENT);
        double seconds = (System.nanoTime() - begin) / 1e9;
        second.destroyForcibly().waitFor();
        return seconds;
    }

    private static void await(Condition condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static void tell(
            Petitions petitions, Mailing mailing, double seconds, StrictServer server, Set<String> addresses) {
        long missed = addresses.stream()
                .filter(address -> !Greylist.refuses(address))
                .filter(address -> !server.hasTaken(address))
                .count();
        System.out.printf(
                Locale.ROOT,
                """
                %s
                the mail server was asked %,d times for more than it takes

                people  = addresses that have agreed, of which it refuses one in a hundred
                doubled = mails that came to an address again
                missed  = addresses that it would take and that have none
                per_s   = mails a second from the beginning to the end, with the wait for the killed node's lease

                mailing: people=%d doubled=%d missed=%d per_s=%.0f
                """,
                petitions.updates().find(mailing.id()).orElseThrow().counts(),
                server.limited(),
                addresses.size(),
                server.doubled(),
                missed,
                server.delivered() / seconds);
    }
}
