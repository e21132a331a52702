package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A process of PostgreSQL is killed, which makes the server end all others and recover: transaction ids that were not written
 * yet are given out again.
 */
@Tag("slow")
class BackendKillTest {
    private static final Logger LOG = LoggerFactory.getLogger(BackendKillTest.class);
    private static final int THREADS = 16;
    private static final int BETWEEN_KILLS = 40;
    /** What a node claims at once, and what it has settled and the server has not written: three turns of its WAL writer. */
    private static final int MOST_DOUBLED_A_KILL = 200;

    private final Map<String, Integer> mails = new ConcurrentHashMap<>();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final AtomicInteger tried = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    @ParameterizedTest
    @CsvSource({"on, 40", "off, 10"})
    void losesNobodyWhoWasAnsweredAndCountsAndMailsWhoIsThere(String synchronous, int kills, @TempDir Path folder)
            throws Exception {
        try (OwnServer server = OwnServer.start(folder.resolve("data"));
                ConnectionPool pool = new ConnectionPool(
                        OwnServer.url(server.port(), "&options=-c%20synchronous_commit=" + synchronous), "postgres")) {
            Schema.apply(pool);
            try (JdbcPetitionStore store = JdbcPetitionStore.of(pool)) {
                Petitions petitions = Surge.site(store)
                        .mailer(mail -> mails.merge(mail.to().value(), 1, Integer::sum))
                        .build();
                PetitionId petition = Surge.open(petitions, Policy.builder());
                server.run("checkpoint");
                signWhileBackendsDie(server, kills, petitions, petition);
                deliverAll(petitions);

                Set<String> kept = store.signatures(petition)
                        .map(signature -> Objects.requireNonNull(
                                        signature.signer().email())
                                .value())
                        .collect(Collectors.toSet());
                int lost = (int) answered.stream()
                        .filter(person -> !kept.contains(person))
                        .count();
                int doubled =
                        mails.values().stream().mapToInt(number -> number - 1).sum();
                LOG.info(
                        "synchronous_commit={}: {} kills, {} answered, {} failed, {} lost, {} mails doubled",
                        synchronous,
                        kills,
                        answered.size(),
                        failed.get(),
                        lost,
                        doubled);
                if (synchronous.equals("on")) {
                    assertThat(lost).isZero();
                }
                assertThat(answered).hasSizeGreaterThan(kills * BETWEEN_KILLS / 2);
                assertThat(petitions.progress(petition).tally().raw()).isEqualTo(kept.size());
                assertThat(petitions.maintenance().reconcile(petition).findings())
                        .isEmpty();
                assertThat(mails.keySet()).as("everybody has a mail").containsAll(kept);
                assertThat(doubled).isLessThanOrEqualTo(kills * MOST_DOUBLED_A_KILL);
                assertThat(petitions.maintenance().deadLetters()).isEmpty();
                petitions.close();
            }
        }
    }

    private void signWhileBackendsDie(OwnServer server, int kills, Petitions petitions, PetitionId petition)
            throws IOException, InterruptedException {
        AtomicBoolean isOver = new AtomicBoolean();
        ExecutorService signers = Executors.newFixedThreadPool(THREADS);
        for (int thread = 0; thread < THREADS; thread++) {
            signers.execute(() -> {
                while (!isOver.get()) {
                    sign(petitions, petition, tried.getAndIncrement());
                }
            });
        }
        try {
            int killed = 0;
            while (killed < kills) {
                awaitAnswers(answered.size() + BETWEEN_KILLS);
                killed += server.kill("backend_type = 'client backend' order by state, random() limit 1");
            }
            awaitAnswers(answered.size() + BETWEEN_KILLS);
        } finally {
            isOver.set(true);
            signers.shutdown();
        }
        assertThat(signers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    private void sign(Petitions petitions, PetitionId petition, int person) {
        try {
            SigningResult result = petitions.sign(petition, Surge.person(person));
            assertThat(result).isInstanceOf(SigningResult.ConfirmationNeeded.class);
            answered.add("person" + person + "@example.org");
        } catch (StoreException failure) {
            failed.incrementAndGet();
        }
    }

    private void awaitAnswers(int number) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (answered.size() < number) {
            assertThat(System.nanoTime()).as("signing goes on").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /** Delivers what is due; a claim that was lost with its connection ends with its lease, after a minute. */
    static void deliverAll(Petitions petitions) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (petitions.maintenance().undelivered().values().stream().anyMatch(waiting -> waiting > 0)
                && System.nanoTime() < end) {
            petitions.maintenance().deliverEvents();
        }
        assertThat(petitions.maintenance().undelivered().values()).containsOnly(0L);
    }
}
