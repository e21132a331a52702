package io.github.petitionkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.host.Node;
import io.github.petitionkit.petition.PetitionId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** A site whose requests run in virtual threads. */
@EnabledForJreRange(min = JRE.JAVA_21)
class VirtualThreadsTest {
    private static final int SIGNERS = 100;
    private static final int THREADS = 32;

    @Test
    void countEverybodyOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (RunningNode node = RunningNode.start(Servers.database(), "spring.threads.virtual.enabled=true")) {
            PetitionId petition = Scene.open(node.petitions());
            List<Future<Integer>> answers = new ArrayList<>();
            for (int attempt = 0; attempt < 2 * SIGNERS; attempt++) {
                int signer = attempt % SIGNERS;
                answers.add(threads.submit(
                        () -> node.sign(petition, "signer" + signer + "@example.org", "10.2.0." + signer)));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(202);
            }

            assertThat(node.bean(Node.Threads.class).kinds()).containsExactly("VirtualThread");
            node.petitions().maintenance().deliverEvents();
            List<Future<Integer>> confirmations = new ArrayList<>();
            for (int signer = 0; signer < SIGNERS; signer++) {
                for (String token : node.tokensOf("signer" + signer + "@example.org")) {
                    confirmations.add(threads.submit(() -> node.confirm(token)));
                }
            }
            for (Future<Integer> answer : confirmations) {
                answer.get();
            }
            assertThat(node.petitions().progress(petition).tally().counted()).isEqualTo(SIGNERS);
        } finally {
            threads.shutdownNow();
        }
    }
}
