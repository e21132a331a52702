package io.github.petitionkit.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.petitionkit.MovableClock;
import io.github.petitionkit.event.EventId;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PostponedEventException;
import io.github.petitionkit.petition.PetitionId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {
    private static final Instant START = Instant.parse("2026-03-03T09:00:00Z");
    private static final WebhookSecret SECRET = WebhookSecret.random();
    private static final EventFormat FORMAT = new EventFormat() {
        @Override
        public String contentType() {
            return "text/plain";
        }

        @Override
        public byte[] body(PetitionEvent event) {
            return event.id().toString().getBytes(StandardCharsets.UTF_8);
        }
    };

    private final MovableClock clock = new MovableClock("2026-03-03T09:00:00Z");
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Queue<Request> taken = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();
    private Answer answer = number -> 204;
    private HttpServer server;

    private record Request(String id, String body, String timestamp, String signature, String type) {
        long number() {
            return Long.parseLong(id.substring(id.indexOf('/') + 1));
        }
    }

    private interface Answer {
        /** The status for a request, or 0 for none before the test ends. */
        int to(int number);
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/hook", this::serve);
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdown();
    }

    private void serve(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        int status = answer.to(requests.incrementAndGet());
        if (status == 0) {
            hang();
        } else if (status / 100 == 2) {
            taken.add(new Request(
                    header(exchange, "webhook-id"),
                    new String(body, StandardCharsets.UTF_8),
                    header(exchange, "webhook-timestamp"),
                    header(exchange, "webhook-signature"),
                    header(exchange, "Content-Type")));
        } else {
            exchange.getResponseHeaders().set("Location", uri().toString());
        }
        exchange.sendResponseHeaders(status == 0 ? 503 : status, -1);
        exchange.close();
    }

    private void hang() {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    private URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    }

    private Webhook.Builder webhook() {
        return Webhook.builder("crm", uri(), SECRET, FORMAT).clock(clock).allowingPrivateNetworks();
    }

    private static PetitionEvent event(long number) {
        return new PetitionEvent.UpdatePosted(
                new EventId(PetitionId.of("00000000-0000-0000-0000-000000000001"), number), START);
    }

    @Test
    void postsAnEventWithItsSignature() {
        webhook().build().on(event(7));

        String id = "00000000-0000-0000-0000-000000000001/7";
        byte[] body = id.getBytes(StandardCharsets.UTF_8);
        assertThat(taken)
                .containsExactly(new Request(
                        id,
                        id,
                        Long.toString(START.getEpochSecond()),
                        SECRET.signature(id, START.getEpochSecond(), body),
                        "text/plain"));
    }

    @Test
    @Tag("thorough")
    void signsWithBothSecretsDuringARotation() {
        WebhookSecret former = WebhookSecret.random();
        webhook().alsoSigningWith(former).build().on(event(7));

        Request request = taken.remove();
        byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
        assertThat(request.signature().split(" ", -1))
                .containsExactly(
                        SECRET.signature(request.id(), START.getEpochSecond(), body),
                        former.signature(request.id(), START.getEpochSecond(), body));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 400, 404, 410, 429, 500, 503})
    void failsForEveryAnswerButSuccessAndFollowsNoRedirect(int status) {
        answer = number -> status;

        assertThatThrownBy(() -> webhook().build().on(event(1)))
                .isInstanceOf(WebhookFailedException.class)
                .hasMessageContaining("answered " + status);
        assertThat(requests).hasValue(1);
    }

    @Test
    void givesUpWaitingForAnEndpointThatHangs() {
        answer = number -> 0;

        assertThatThrownBy(
                        () -> webhook().timeout(Duration.ofMillis(200)).build().on(event(1)))
                .isInstanceOf(WebhookFailedException.class)
                .hasMessageContaining("did not answer");
    }

    @Test
    void sendsNothingIntoAPrivateNetworkUnlessAllowed() {
        Webhook guarded = Webhook.builder("crm", uri(), SECRET, FORMAT).build();

        assertThatThrownBy(() -> guarded.on(event(1))).isInstanceOf(RefusedEndpointException.class);
        assertThat(requests).hasValue(0);
    }

    @Test
    void sendsOnlyWantedEvents() {
        Webhook selective =
                webhook().only(event -> event.id().number() % 2 == 0).build();

        LongStream.range(0, 6).forEach(number -> selective.on(event(number)));

        assertThat(taken).extracting(Request::number).containsExactly(0L, 2L, 4L);
    }

    @Test
    void pausesAnEndpointThatHasTakenNothingForADay() {
        answer = number -> 500;
        Webhook paused = webhook().build();
        assertThatThrownBy(() -> paused.on(event(1))).isInstanceOf(WebhookFailedException.class);
        clock.move(Duration.ofDays(1));
        assertThatThrownBy(() -> paused.on(event(1))).isInstanceOf(PostponedEventException.class);
        assertThat(paused.isPaused()).isTrue();

        assertThatThrownBy(() -> paused.on(event(1))).hasMessageContaining("paused");
        assertThat(requests).hasValue(2);

        answer = number -> 200;
        clock.move(Duration.ofHours(1));
        paused.on(event(1));
        assertThat(paused.isPaused()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hook", "mailto:post@example.org", "https:///hook", "https://name:word@example.org/"})
    void isNotBuiltForAnAddressThatIsNone(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Webhook.builder("crm", URI.create(address), SECRET, FORMAT));
    }
}
