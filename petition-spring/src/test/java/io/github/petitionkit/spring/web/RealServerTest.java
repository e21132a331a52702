package io.github.petitionkit.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.host.Inbox;
import io.github.petitionkit.host.WebHost;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.spring.Crowd;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** The host on a port. */
@SpringBootTest(
        classes = WebHost.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "petitionkit.web.enabled=true",
            "petitionkit.web.trusted-proxies=127.0.0.1,::1",
            "spring.autoconfigure.exclude=" + WebTest.NO_DATABASE
        })
@DirtiesContext
@Tag("thorough")
class RealServerTest {
    private static final int SIGNERS = 200;

    @LocalServerPort
    int port;

    @Autowired
    Petitions petitions;

    @Autowired
    Inbox inbox;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    @Tag("slow")
    void countsEverybodyOnceWhoSignsAtOnceFromManyConnections() throws Exception {
        PetitionId id = Site.open(petitions, "Repair the footbridge");
        List<Callable<Integer>> attempts = new ArrayList<>();
        for (int signer = 0; signer < SIGNERS; signer++) {
            String body = Site.signer("Signer Example", "signer" + signer + "@example.org");
            attempts.add(() -> post("/api/petitions/" + id + "/signatures", body));
            attempts.add(() -> post("/api/petitions/" + id + "/signatures", body));
        }
        assertThat(Crowd.all(attempts)).containsOnly(202);
        assertThat(petitions.progress(id).tally().pending()).isEqualTo(2 * SIGNERS);

        List<Callable<Integer>> confirmations = new ArrayList<>();
        for (int signer = 0; signer < SIGNERS; signer++) {
            String body = Site.token(inbox.tokenOf("signer" + signer + "@example.org"));
            confirmations.add(() -> post("/api/confirmations", body));
            confirmations.add(() -> post("/api/confirmations", body));
        }
        assertThat(Crowd.all(confirmations)).containsOnly(200);
        assertThat(petitions.progress(id).tally().counted()).isEqualTo(SIGNERS);
        assertThat(get("/api/petitions/" + id + "/progress", "X-None", "").body())
                .contains("\"counted\":" + SIGNERS);
    }

    @Test
    void saysNotModified() throws Exception {
        PetitionId id = Site.open(petitions, "Repair the weir");
        HttpResponse<String> first = get("/api/petitions/" + id + "/progress", "X-None", "");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> second = get("/api/petitions/" + id + "/progress", "If-None-Match", tag);

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(second.headers().firstValue("Cache-Control"))
                .hasValue("max-age=60, public, stale-if-error=300, stale-while-revalidate=120");
    }

    @Test
    void believesATrustedProxyAndNotWhatAVisitorPutBeforeIt() throws Exception {
        PetitionId id = Site.open(petitions, "Repair the lock");
        HttpRequest request = request("/api/petitions/" + id + "/signatures")
                .header("X-Forwarded-For", "198.51.100.9, 203.0.113.5")
                .header("Forwarded", "for=198.51.100.10")
                .POST(HttpRequest.BodyPublishers.ofString(Site.signer("Ada Example", "ada@example.org")))
                .build();

        assertThat(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(202);
        try (Stream<Signature> signatures = petitions.reader().signatures(id)) {
            assertThat(signatures.map(signature -> signature.context().ip())).containsExactly("203.0.113.5");
        }
    }

    @Test
    void survivesBytesThatAreNoUtf8() throws IOException {
        PetitionId id = Site.open(petitions, "Repair the sluice");
        byte[] body = Site.signer("Ada \u00e9", "ada@example.org").getBytes(StandardCharsets.ISO_8859_1);

        String answer = raw(id, "Content-Length: " + body.length, body);

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("Is not UTF-8");
        assertThat(petitions.progress(id).tally().raw()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/petitions?after=%ff",
                "GET /api/petitions/search?q=%ff%00",
                "GET /api/petitions/search?limit=%zz",
                "POST /api/unsubscriptions?token=%ff",
                "POST /api/unsubscriptions?token=%c3%28&organisation=%ff"
            })
    @ExtendWith(OutputCaptureExtension.class)
    void answersALinkThatHasLostItsEncodingWithoutATraceInTheLog(String line, CapturedOutput log) throws IOException {
        String answer = raw((line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 26\r\n\r\n"
                        + "List-Unsubscribe=One-Click")
                .getBytes(StandardCharsets.US_ASCII));

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: application/problem+json", "urn:petitionkit:problem:bad-parameter");
        assertThat(log.getAll()).doesNotContain("\tat ", "InvalidParameterException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed"})
    @ExtendWith(OutputCaptureExtension.class)
    void refusesPartsWithoutTheirBoundsAsItRefusesOtherFormats(String type, CapturedOutput log) throws Exception {
        PetitionId id = Site.open(petitions, "Repair the pier");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/petitions/" + id + "/signatures"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString("--"))
                .build();

        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("urn:petitionkit:problem:unsupported-media-type");
        assertThat(log.getAll()).doesNotContain("\tat ");
    }

    @Test
    void answersSomebodyWhoReadsManyLanguages() throws Exception {
        PetitionId id = Site.open(petitions, "Repair the jetty");
        String languages = IntStream.range(0, 40)
                .mapToObj(each -> "x-l%s;q=0.%s".formatted(each, 9 - each / 5))
                .collect(Collectors.joining(","));
        HttpRequest request = request("/api/petitions/" + id + "/signatures")
                .header("Accept-Language", "de," + languages)
                .POST(HttpRequest.BodyPublishers.ofString(Site.signer("", "ada@example.org")))
                .build();

        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Bitte ausf\u00fcllen");
    }

    @Test
    void readsNoMoreThanItTakesOfABodyWithoutEnd() throws IOException {
        PetitionId id = Site.open(petitions, "Repair the dam");
        byte[] chunk = ("1000\r\n" + "x".repeat(0x1000) + "\r\n").getBytes(StandardCharsets.US_ASCII);

        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head(id, "Transfer-Encoding: chunked"));
            for (int sent = 0; sent < 17; sent++) {
                out.write(chunk);
            }
            out.flush();
            byte[] start = socket.getInputStream().readNBytes(12);

            assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
        assertThat(petitions.progress(id).tally().raw()).isZero();
    }

    @Test
    void refusesAMegabyte() throws IOException {
        PetitionId id = Site.open(petitions, "Repair the culvert");
        byte[] body = Site.signer("x".repeat(1_000_000), "ada@example.org").getBytes(StandardCharsets.UTF_8);

        assertThat(raw(id, "Content-Length: " + body.length, body))
                .startsWith("HTTP/1.1 413")
                .contains("urn:petitionkit:problem:too-large");
    }

    private String raw(PetitionId id, String length, byte[] body) throws IOException {
        return raw(head(id, length), body);
    }

    private String raw(byte[]... parts) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            for (byte[] part : parts) {
                out.write(part);
            }
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] head(PetitionId id, String length) {
        return String.join(
                        "\r\n",
                        "POST /api/petitions/" + id + "/signatures HTTP/1.1",
                        "Host: localhost",
                        "User-Agent: " + Site.BROWSER,
                        "Content-Type: application/json",
                        "Connection: close",
                        length,
                        "",
                        "")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private int post(String path, String json) throws IOException, InterruptedException {
        HttpRequest request =
                request(path).POST(HttpRequest.BodyPublishers.ofString(json)).build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private HttpResponse<String> get(String path, String header, String value)
            throws IOException, InterruptedException {
        HttpRequest request = request(path).header(header, value).GET().build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .header("User-Agent", Site.BROWSER);
    }
}
