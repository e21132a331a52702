package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.petitionkit.event.DeliveryPolicy;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.store.DeadLetter;
import io.github.petitionkit.store.jdbc.StoreUnderTest;
import io.github.petitionkit.webhook.EventFormat;
import io.github.petitionkit.webhook.Webhook;
import io.github.petitionkit.webhook.WebhookSecret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Events on their way from signers to a server of somebody else. */
@Tag("crowd")
class WebhookDeliveryTest {
    private static final Policy AT_ONCE =
            Policy.builder().confirmation(Confirmation.NOT_NEEDED).build();
    private static final int SIGNERS_AT_ONCE = 16;
    private static final Duration PATIENT = Duration.ofSeconds(15);
    private static final Duration IMPATIENT = Duration.ofMillis(300);

    private final MovableClock clock = new MovableClock("2026-03-03T09:00:00Z");
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, List<Long>> taken = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private Receiver receiver = event -> Answer.TAKES;
    private HttpServer server;
    private Webhook hook;
    private Petitions petitions;

    private enum Answer {
        TAKES,
        REFUSES,
        TAKES_AND_FAILS,
        HANGS,
        TAKES_AND_HANGS
    }

    private interface Receiver {
        Answer to(String event);
    }

    private enum Id implements EventFormat {
        FORMAT;

        @Override
        public String contentType() {
            return "text/plain";
        }

        @Override
        public byte[] body(PetitionEvent event) {
            return event.id().toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/hook", this::serve);
        server.start();
        sendBy(DeliveryPolicy.standard(), PATIENT);
    }

    @AfterEach
    void stop() {
        petitions.close();
        server.stop(0);
        threads.shutdownNow();
    }

    /** An exchange that is not closed hangs. */
    private void serve(HttpExchange exchange) throws IOException {
        String event = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.incrementAndGet();
        Answer answer =
                event.equals(exchange.getRequestHeaders().getFirst("webhook-id")) ? receiver.to(event) : Answer.REFUSES;
        if (answer == Answer.TAKES || answer == Answer.TAKES_AND_FAILS || answer == Answer.TAKES_AND_HANGS) {
            int slash = event.indexOf('/');
            taken.computeIfAbsent(event.substring(0, slash), first -> new CopyOnWriteArrayList<>())
                    .add(Long.valueOf(event.substring(slash + 1)));
        }
        if (answer != Answer.TAKES) {
            failures.incrementAndGet();
        }
        if (answer != Answer.HANGS && answer != Answer.TAKES_AND_HANGS) {
            exchange.sendResponseHeaders(answer == Answer.TAKES ? 204 : 503, -1);
            exchange.close();
        }
    }

    private void sendBy(DeliveryPolicy policy, Duration timeout) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
        hook = Webhook.builder("crm", address, WebhookSecret.random(), Id.FORMAT)
                .clock(clock)
                .timeout(timeout)
                .allowingPrivateNetworks()
                .build();
        petitions = Petitions.builder(Keyring.random())
                .clock(clock)
                .store(StoreUnderTest.empty(clock))
                .fraudPolicy(FraudPolicy.NONE)
                .listener(hook)
                .delivery(policy)
                .executor(threads)
                .build();
    }

    private List<PetitionId> opened(int number) {
        return IntStream.range(0, number).mapToObj(each -> open()).toList();
    }

    private PetitionId open() {
        PetitionId petition =
                petitions.create(Site.FOOTBRIDGE, AT_ONCE).orElseThrow().id();
        petitions.open(petition);
        return petition;
    }

    private void sign(PetitionId petition, String signer) {
        petitions.sign(petition, SignatureRequest.of("Ada Example", signer + "@example.org", "GB"));
    }

    private void sign(List<PetitionId> opened, int people) throws Exception {
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> signers = new ArrayList<>();
        for (int signer = 0; signer < SIGNERS_AT_ONCE; signer++) {
            signers.add(threads.submit(() -> {
                for (int person = next.getAndIncrement(); person < people; person = next.getAndIncrement()) {
                    sign(opened.get(person % opened.size()), "signer" + person);
                }
            }));
        }
        for (Future<?> signer : signers) {
            signer.get();
        }
    }

    private long waiting() {
        return petitions.maintenance().undelivered().getOrDefault(hook.name(), 0L);
    }

    /** Delivers what is due, again and again while time goes by. */
    private void deliver(Duration step, int steps) {
        for (int done = 0; done < steps && waiting() > 0; done++) {
            clock.move(step);
            petitions.maintenance().deliverEvents();
        }
    }

    /** Requires that the first time of each event came in the order of its petition, without a gap. */
    private void assertNothingIsMissing(int number, int eventsOfEach) {
        assertThat(taken).hasSize(number);
        taken.values()
                .forEach(numbers -> assertThat(new LinkedHashSet<>(numbers))
                        .containsExactlyElementsOf(
                                LongStream.range(0, eventsOfEach).boxed().toList()));
    }

    private long doubled() {
        return taken.values().stream()
                .mapToLong(numbers -> numbers.size() - new HashSet<>(numbers).size())
                .sum();
    }

    private void sendThroughAReceiverThatFails(int number, int people) throws Exception {
        receiver = event -> switch (requests.get() % 200) {
            case 20, 60, 100, 140, 180 -> Answer.REFUSES;
            case 0, 40, 80, 120, 160 -> Answer.TAKES_AND_FAILS;
            case 50 -> Answer.HANGS;
            case 150 -> Answer.TAKES_AND_HANGS;
            default -> Answer.TAKES;
        };
        sendBy(
                DeliveryPolicy.standard()
                        .withConcurrency(SIGNERS_AT_ONCE)
                        .withBatch(20_000)
                        .withPauses(Duration.ofMillis(1), Duration.ofMillis(1)),
                IMPATIENT);
        List<PetitionId> opened = opened(number);

        sign(opened, people);
        deliver(Duration.ofSeconds(1), people);

        assertNothingIsMissing(number, 2 + people / number);
        assertThat(doubled()).isPositive().isLessThanOrEqualTo(people / 10);
        assertThat(failures.get()).isGreaterThanOrEqualTo(people / 20);
        assertThat(petitions.maintenance().deadLetters()).isEmpty();
    }

    @Test
    @Tag("thorough")
    void losesNothingAndKeepsTheOrderWhereTheReceiverFailsAndHangs() throws Exception {
        sendThroughAReceiverThatFails(20, 1_000);
    }

    @Test
    @Tag("slow")
    @Tag("memory")
    void losesNoneOfAHundredThousandWhereTheReceiverFailsAndHangs() throws Exception {
        sendThroughAReceiverThatFails(200, 100_000);
    }

    @Test
    void keepsEveryEventInOrderForAReceiverThatIsDownForDays() throws Exception {
        receiver = event -> Answer.REFUSES;
        List<PetitionId> opened = opened(5);
        sign(opened, 15);

        deliver(Duration.ofMinutes(10), 6 * 23);
        assertThat(hook.isPaused()).isFalse();
        deliver(Duration.ofMinutes(10), 6 * 24);
        assertThat(hook.isPaused()).isTrue();
        int soFar = requests.get();
        deliver(Duration.ofMinutes(10), 6 * 6);
        assertThat(requests.get() - soFar).as("requests in six hours").isBetween(5, 7);
        assertThat(taken).isEmpty();

        receiver = event -> Answer.TAKES;
        deliver(Duration.ofMinutes(10), 2 * 6 + 1);

        assertThat(hook.isPaused()).isFalse();
        assertThat(waiting()).isZero();
        assertNothingIsMissing(5, 5);
        assertThat(doubled()).isZero();
        assertThat(petitions.maintenance().deadLetters()).isEmpty();
    }

    @Test
    @Tag("thorough")
    void givesUpAnEventThatTheReceiverNeverTakesWhileItTakesOthers() throws Exception {
        List<PetitionId> opened = opened(2);
        String poison = opened.get(0) + "/2";
        receiver = event -> event.equals(poison) ? Answer.REFUSES : Answer.TAKES;
        sign(opened.subList(0, 1), 2);

        for (int other = 0; other < 150; other++) {
            sign(opened.get(1), "other" + other);
            deliver(Duration.ofMinutes(5), 1);
        }

        assertThat(petitions.maintenance().deadLetters())
                .extracting(DeadLetter::event)
                .extracting(event -> event.id().toString())
                .containsExactly(poison);
        assertThat(taken.get(opened.get(0).toString())).containsExactly(0L, 1L, 3L);
        assertThat(hook.isPaused()).isFalse();
    }

    @Test
    void givesUpAnEventThatTheReceiverNeverTakesThoughThereIsNoOther() throws Exception {
        List<PetitionId> opened = opened(1);
        String poison = opened.get(0) + "/2";
        receiver = event -> event.equals(poison) ? Answer.REFUSES : Answer.TAKES;
        sign(opened, 2);

        deliver(Duration.ofMinutes(10), 6 * 24 * 4);

        assertThat(waiting()).isZero();
        assertThat(taken.get(opened.get(0).toString())).containsExactly(0L, 1L, 3L);
        assertThat(petitions.maintenance().deadLetters()).hasSize(1);
    }
}
