package io.github.petitionkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.store.jdbc.JdbcPetitionStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An application that is stopped while people sign. */
@Tag("thorough")
class ShutdownTest {
    private static final int THREADS = 12;
    private static final int BEFORE = 100;
    private static final int ACCEPTED = 202;
    private static final int UNAVAILABLE = 503;
    /** The server closed the connection while it read the request. */
    private static final int CUT_OFF = 400;

    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Set<Integer> statuses = ConcurrentHashMap.newKeySet();
    private final CountDownLatch busy = new CountDownLatch(BEFORE);

    @Test
    void hasStoredWhatItHasAnsweredAndRefusesTheRest() throws Exception {
        String[] database = Servers.database();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        RunningNode node = RunningNode.start(database);
        try {
            PetitionId petition = Scene.open(node.petitions());
            List<Future<Boolean>> crowd = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                crowd.add(threads.submit(signing(node, petition, thread)));
            }
            assertThat(busy.await(60, TimeUnit.SECONDS)).isTrue();
            node.close();
            for (Future<Boolean> each : crowd) {
                assertThat(each.get(60, TimeUnit.SECONDS)).isTrue();
            }

            assertThat(statuses).isSubsetOf(ACCEPTED, UNAVAILABLE, CUT_OFF);
            assertThat(accepted).hasSizeGreaterThanOrEqualTo(BEFORE);
            try (JdbcPetitionStore store = JdbcPetitionStore.of(Servers.source(database));
                    Stream<Signature> signatures = store.signatures(petition)) {
                Set<String> stored = signatures
                        .map(signature -> Objects.requireNonNull(
                                        signature.signer().email())
                                .value())
                        .collect(Collectors.toSet());
                assertThat(stored).containsAll(accepted);
            }
        } finally {
            node.close();
            threads.shutdownNow();
        }
    }

    /** Signs for one after another until there is no answer any more. */
    private Callable<Boolean> signing(RunningNode node, PetitionId petition, int thread) {
        return () -> {
            for (int number = 0; ; number++) {
                String email = "signer" + thread + "." + number + "@example.org";
                try {
                    int status =
                            node.sign(petition, email, "10.%d.%d.%d".formatted(thread, number / 250, number % 250));
                    statuses.add(status);
                    if (status == ACCEPTED) {
                        accepted.add(email);
                        busy.countDown();
                    }
                } catch (IOException refused) {
                    return true;
                }
            }
        };
    }
}
