package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.store.StoreException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A worker of a Citus cluster dies and comes back while petitions on all workers are signed. */
@Tag("slow")
class CitusWorkerKillTest {
    private static final Logger LOG = LoggerFactory.getLogger(CitusWorkerKillTest.class);
    private static final Hashtag MOVEMENT = new Hashtag("footbridge");
    private static final int PETITIONS = 12;
    private static final int THREADS = 8;
    private static final int KILLS = 2;
    private static final int BETWEEN = 100;

    private final List<PetitionId> petitions = new ArrayList<>();
    private final Set<Integer> answered = ConcurrentHashMap.newKeySet();
    private final AtomicInteger tried = new AtomicInteger();
    private final Semaphore answers = new Semaphore(0);
    private final Semaphore failures = new Semaphore(0);

    @Test
    void losesNobodyWhoWasAnsweredAndCountsWhoIsThere() throws Exception {
        try (TestDatabase database = new CitusDatabase().withTables();
                JdbcPetitionStore store = JdbcPetitionStore.of(database.pool());
                Petitions node = Surge.site(store).followMovements().build()) {
            for (int number = 0; number < PETITIONS; number++) {
                petitions.add(Surge.open(node, Policy.builder().confirmation(Confirmation.NOT_NEEDED)));
                node.moderation().join(petitions.get(number), MOVEMENT);
            }
            signWhileAWorkerDies(node, CitusWorker.of(database.pool()));
            SchemaTest.texts(database.pool(), "select cast(recover_prepared_transactions() as varchar)");
            BackendKillTest.deliverAll(node);

            Set<String> people = new HashSet<>();
            for (PetitionId petition : petitions) {
                Set<String> kept = store.signatures(petition)
                        .map(signature -> Objects.requireNonNull(
                                        signature.signer().email())
                                .value())
                        .collect(Collectors.toSet());
                people.addAll(kept);
                assertThat(node.progress(petition).tally().counted()).isEqualTo(kept.size());
                assertThat(node.maintenance().reconcile(petition).findings()).isEmpty();
            }
            LOG.info("{} tried, {} answered, {} kept", tried.get(), answered.size(), people.size());
            assertThat(people)
                    .containsAll(answered.stream()
                            .map(person -> "person" + person + "@example.org")
                            .toList());
            assertThat(node.movements().progress(MOVEMENT).supporters()).isEqualTo(people.size());
            assertThat(node.maintenance().deadLetters()).isEmpty();
        }
    }

    private void signWhileAWorkerDies(Petitions node, CitusWorker worker) throws Exception {
        AtomicBoolean isOver = new AtomicBoolean();
        ExecutorService signers = Executors.newFixedThreadPool(THREADS);
        for (int thread = 0; thread < THREADS; thread++) {
            signers.execute(() -> {
                while (!isOver.get()) {
                    sign(node, tried.getAndIncrement());
                }
            });
        }
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                awaitMore(answers, BETWEEN);
                worker.kill();
                try {
                    awaitMore(failures, THREADS);
                } finally {
                    worker.start();
                }
            }
            awaitMore(answers, BETWEEN);
        } finally {
            isOver.set(true);
            signers.shutdown();
        }
        assertThat(signers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    private void sign(Petitions node, int person) {
        try {
            SigningResult result = node.sign(petitions.get(person % PETITIONS), Surge.person(person));
            assertThat(result).isInstanceOf(SigningResult.Confirmed.class);
            answered.add(person);
            answers.release();
        } catch (StoreException failure) {
            LOG.debug("Not signed", failure);
            failures.release();
        }
    }

    private static void awaitMore(Semaphore number, int more) throws InterruptedException {
        number.drainPermits();
        assertThat(number.tryAcquire(more, 2, TimeUnit.MINUTES))
                .as("signing goes on")
                .isTrue();
    }
}
