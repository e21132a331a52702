package io.github.petitionkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.assessment.Verdict;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.host.Node;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.spring.job.JobRun;
import io.github.petitionkit.spring.job.PetitionJob;
import io.github.petitionkit.spring.job.PetitionJobs;
import io.github.petitionkit.spring.redis.RedisVelocityCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.scheduling.support.CronExpression;

/** Two instances of a site, one PostgreSQL and one Redis, all real, and people who sign by HTTP on both at once. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTest {
    private static final int SIGNERS = 150;

    private final String[] database = Servers.database();
    private final String prefix = "nodes:" + UUID.randomUUID() + ":";
    private final List<RunningNode> nodes = new ArrayList<>();

    @BeforeAll
    void start() {
        for (int node = 0; node < 2; node++) {
            nodes.add(RunningNode.start(
                    database,
                    "petitionkit.redis.key-prefix=" + prefix,
                    "management.endpoints.web.exposure.include=health,petitionkit",
                    "management.endpoint.health.show-details=always"));
        }
    }

    @AfterAll
    void stop() {
        nodes.forEach(RunningNode::close);
    }

    private RunningNode first() {
        return nodes.get(0);
    }

    private RunningNode second() {
        return nodes.get(1);
    }

    @Test
    void countEverybodyOnceAndTellEverythingOnce() throws Exception {
        PetitionId petition = Scene.open(first().petitions());
        List<Callable<Integer>> attempts = new ArrayList<>();
        for (int signer = 0; signer < SIGNERS; signer++) {
            String email = email(signer);
            String from = "10.1." + signer / 200 + "." + signer % 200;
            nodes.forEach(node -> attempts.add(() -> node.sign(petition, email, from)));
        }
        assertThat(Crowd.all(attempts)).hasSize(2 * SIGNERS).containsOnly(202);
        deliverAll();

        List<Callable<Integer>> confirmations = new ArrayList<>();
        for (int signer = 0; signer < SIGNERS; signer++) {
            String token = token(email(signer));
            nodes.forEach(node -> confirmations.add(() -> node.confirm(token)));
        }
        assertThat(Crowd.all(confirmations)).hasSize(2 * SIGNERS).containsOnly(200);
        deliverAll();

        for (RunningNode node : nodes) {
            assertThat(node.progress(petition)).contains("\"counted\":" + SIGNERS + ",");
            assertThat(node.petitions().maintenance().undelivered().values()).containsOnly(0L);
            assertThat(node.bean(RedisVelocityCounter.class).degraded()).isZero();
        }
        assertThat(first().petitions().maintenance().reconcile(petition).isClean())
                .isTrue();
        try (Stream<Signature> signatures = second().petitions().reader().signatures(petition)) {
            assertThat(signatures
                            .filter(signature -> signature.state() == SignatureState.CONFIRMED)
                            .map(signature -> signature.signer().email())
                            .distinct())
                    .hasSize(SIGNERS);
        }
        assertToldOnceAndInOrder(petition);
    }

    /** What one node is busy with while the other asks is delivered by then. */
    private void deliverAll() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (first().petitions().maintenance().undelivered().values().stream().anyMatch(waiting -> waiting > 0)
                && System.nanoTime() < end) {
            nodes.forEach(node -> node.petitions().maintenance().deliverEvents());
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private void assertToldOnceAndInOrder(PetitionId petition) {
        List<PetitionEvent> told = new ArrayList<>();
        for (RunningNode node : nodes) {
            List<PetitionEvent> here = node.bean(Node.Told.class).of(petition);
            assertThat(here.stream().map(event -> event.id().number()).toList()).isSorted();
            told.addAll(here);
        }
        assertThat(told.stream().map(event -> event.id().number()).sorted())
                .containsExactlyElementsOf(
                        LongStream.range(0, told.size()).boxed().toList());
        assertThat(told.stream().filter(PetitionEvent.ThresholdReached.class::isInstance))
                .hasSize(1);
    }

    @Test
    void countTheAttemptsOfOneAddressTogether() throws Exception {
        PetitionId petition = Scene.open(first().petitions());
        int attempts = 2 * Node.MOST_FROM_ONE_ADDRESS;
        List<Callable<Integer>> tries = IntStream.range(0, attempts)
                .<Callable<Integer>>mapToObj(number ->
                        () -> nodes.get(number % 2).sign(petition, "bot" + number + "@example.org", "198.51.100.7"))
                .toList();
        assertThat(Crowd.all(tries)).hasSize(attempts).containsOnly(202);

        try (Stream<Signature> signatures = second().petitions().reader().signatures(petition)) {
            assertThat(signatures.filter(signature -> signature.assessment().verdict() == Verdict.HOLD))
                    .hasSize(attempts - Node.MOST_FROM_ONE_ADDRESS);
        }
        assertThat(Objects.requireNonNull(first().bean(ReactiveStringRedisTemplate.class)
                        .keys(prefix + "*")
                        .collectList()
                        .block()))
                .isNotEmpty()
                .noneMatch(key -> key.contains("198.51.100.7"));
    }

    @Test
    void tellOperatorsWhatIsInUse() throws Exception {
        PetitionId petition = Scene.open(first().petitions());

        assertThat(second().get("/actuator/health")).contains("\"petitionkit\":{", "\"store\":\"JdbcPetitionStore\"");
        assertThat(second().get("/actuator/petitionkit")).contains("\"fraudPolicy\":\"node\"");
        assertThat(second().get("/actuator/petitionkit/" + petition)).contains("\"state\":\"OPEN\"");
    }

    @Test
    void doAJobOneAtATime() {
        PetitionJobs here = first().bean(PetitionJobs.class);
        PetitionJobs there = second().bean(PetitionJobs.class);
        CronExpression never = CronExpression.parse("0 0 0 31 12 *");
        AtomicBoolean doneThere = new AtomicBoolean();
        PetitionJob other = new PetitionJob("count", never, () -> doneThere.set(true));

        PetitionJob one = new PetitionJob(
                "count", never, () -> assertThat(there.run(other)).isEqualTo(JobRun.RUNNING_ELSEWHERE));
        assertThat(here.run(one)).isEqualTo(JobRun.DONE);
        assertThat(doneThere).isFalse();
        assertThat(there.run(other)).isEqualTo(JobRun.DONE);
        assertThat(doneThere).isTrue();
    }

    private static String email(int signer) {
        return "signer" + signer + "@example.org";
    }

    private String token(String email) {
        return nodes.stream()
                .flatMap(node -> node.tokensOf(email).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No mail to " + email));
    }
}
