package io.github.petitionkit.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.store.OutcomeUnknownException;
import io.github.petitionkit.store.StoreException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class RestartTest {
    private static final int PEOPLE = 4_000;
    private static final int THREADS = 16;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void answersOrSaysWhatIsWrongWhileTheDatabaseIsDownAndGoesOnWhenItIsBack() throws Exception {
        EmbeddedPostgres server = server(0);
        int port = server.getPort();
        ConnectionPool pool = new ConnectionPool(server.getJdbcUrl("postgres", "postgres"), "postgres");
        Schema.apply(pool);
        Set<Integer> answered = ConcurrentHashMap.newKeySet();
        Queue<Integer> people =
                new ConcurrentLinkedQueue<>(IntStream.range(0, PEOPLE).boxed().toList());
        Queue<StoreException> failures = new ConcurrentLinkedQueue<>();
        CountDownLatch underWay = new CountDownLatch(PEOPLE / 4);
        CountDownLatch noticed = new CountDownLatch(1);
        ExecutorService signers = Executors.newFixedThreadPool(THREADS);
        try (pool;
                JdbcPetitionStore store = JdbcPetitionStore.of(pool)) {
            Petitions petitions = Surge.site(store).build();
            PetitionId petition = Surge.open(petitions);
            for (int thread = 0; thread < THREADS; thread++) {
                signers.execute(() -> {
                    for (Integer person = people.poll(); person != null; person = people.poll()) {
                        try {
                            petitions.sign(petition, Surge.person(person));
                            answered.add(person);
                            underWay.countDown();
                        } catch (StoreException failure) {
                            failures.add(failure);
                            people.add(person);
                            noticed.countDown();
                        }
                    }
                });
            }
            underWay.await();
            server.close();
            noticed.await();
            server = server(port);
            signers.shutdown();
            assertThat(signers.awaitTermination(2, TimeUnit.MINUTES)).isTrue();

            assertThat(answered).hasSize(PEOPLE);
            assertThat(failures)
                    .allSatisfy(failure -> assertThat(failure)
                            .satisfiesAnyOf(
                                    unreachable -> assertThat(unreachable).hasMessageContaining("cannot be reached"),
                                    unknown -> assertThat(unknown).isInstanceOf(OutcomeUnknownException.class)));
            assertThat(petitions.progress(petition).tally().counted()).isEqualTo(PEOPLE);
            assertThat(petitions.maintenance().reconcile(petition).findings()).isEmpty();
            List<Signature> kept = store.signatures(petition).toList();
            assertThat(kept.stream()
                            .map(signature -> signature.signer().email())
                            .collect(Collectors.toSet()))
                    .hasSize(PEOPLE)
                    .hasSameSizeAs(kept);
        } finally {
            server.close();
        }
    }

    private EmbeddedPostgres server(int port) throws IOException {
        EmbeddedPostgres.Builder server =
                EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(false);
        return port == 0 ? server.start() : server.setPort(port).start();
    }
}
