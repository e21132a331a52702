package io.github.petitionkit.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final byte[] BODY = "an event".getBytes(StandardCharsets.UTF_8);
    private static final String PASSWORD = "changeit";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger connections = new AtomicInteger();
    private ServerSocket server = new ServerSocket();

    @TempDir
    private Path folder;

    EndpointTest() throws IOException {}

    /** What a server does with a connection. */
    private interface Behaviour {
        void serve(OutputStream out) throws IOException, InterruptedException;
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        threads.shutdownNow();
    }

    private void start(ServerSocket socket, Behaviour behaviour) {
        server = socket;
        threads.execute(() -> {
            while (!server.isClosed()) {
                try (Socket connection = server.accept()) {
                    connections.incrementAndGet();
                    readRequest(connection.getInputStream());
                    behaviour.serve(connection.getOutputStream());
                } catch (IOException | InterruptedException gone) {
                    // the client has gone, or the test has ended
                }
            }
        });
    }

    private static void readRequest(InputStream in) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf("\r\n\r\nan event") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("There is no request");
            }
            read.append((char) next);
        }
    }

    private void start(Behaviour behaviour) throws IOException {
        start(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), behaviour);
    }

    private URI address(String scheme, String host) {
        return URI.create(scheme + "://" + host + ":" + server.getLocalPort() + "/hook");
    }

    private int postAnywhere() throws IOException {
        return new Endpoint(address("http", "127.0.0.1"), TIMEOUT, Endpoint.Network.ANY).post(Map.of(), BODY);
    }

    private static void answer(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "2130706433", "127.1"})
    void connectsToNoServerInside(String host) throws IOException {
        start(out -> answer(out, "HTTP/1.1 204 No Content\r\n\r\n"));
        Endpoint endpoint = new Endpoint(address("https", host), TIMEOUT, Endpoint.Network.PUBLIC);

        assertThatThrownBy(() -> endpoint.post(Map.of(), BODY))
                .isInstanceOf(RefusedEndpointException.class)
                .hasMessageContaining("private network");
        assertThat(connections).hasValue(0);
    }

    @Test
    void sendsNothingWithoutTlsToOthers() {
        Endpoint endpoint = new Endpoint(URI.create("http://192.0.2.1/hook"), TIMEOUT, Endpoint.Network.PUBLIC);

        assertThatThrownBy(() -> endpoint.post(Map.of(), BODY))
                .isInstanceOf(RefusedEndpointException.class)
                .hasMessageContaining("not https");
    }

    @Test
    void failsForAHostWithoutAnAddress() {
        Endpoint endpoint = new Endpoint(URI.create("https://no-such-host.invalid/"), TIMEOUT, Endpoint.Network.PUBLIC);

        assertThatThrownBy(() -> endpoint.post(Map.of(), BODY)).isInstanceOf(IOException.class);
    }

    /** The name leads to a public address when the site's staff look it up, and inside when the request is sent. */
    @Test
    void connectsToNoServerInsideWhoseNameLedElsewhereBefore() throws Exception {
        start(out -> answer(out, "HTTP/1.1 204 No Content\r\n\r\n"));
        Path hosts = Files.writeString(folder.resolve("hosts"), "192.0.2.1 partner.example.org\n");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djdk.net.hosts.file=" + hosts,
                        "-Dsun.net.inetaddr.ttl=0",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReboundName.class.getName(),
                        hosts.toString(),
                        address("https", "partner.example.org").toString()))
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

        assertThat(printed).endsWith("192.0.2.1, 127.0.0.1, RefusedEndpointException");
        assertThat(connections).hasValue(0);
    }

    @Test
    void believesAStatusWhateverTheBodySays() throws IOException {
        start(out -> answer(out, "HTTP/1.1 200 OK\r\nContent-Length: 16\r\n\r\n{\"error\":\"down\"}"));

        assertThat(postAnywhere()).isEqualTo(200);
    }

    @Test
    void doesNotReadABodyWithoutEnd() throws IOException {
        start(out -> {
            answer(out, "HTTP/1.1 500 Oops\r\n\r\n");
            while (true) {
                out.write(new byte[8_192]);
            }
        });

        assertThat(postAnywhere()).isEqualTo(500);
    }

    @Test
    @Tag("thorough")
    void givesUpAnAnswerThatComesByteByByte() throws IOException {
        start(out -> {
            answer(out, "HTTP/1.1 200 OK\r\nX-Slow: ");
            while (true) {
                Thread.sleep(20);
                answer(out, "a");
            }
        });

        assertThatThrownBy(this::postAnywhere).isInstanceOf(IOException.class);
    }

    @Test
    void followsNoRedirect() throws IOException {
        start(out -> answer(
                out,
                "HTTP/1.1 307 Temporary Redirect\r\nContent-Length: 0\r\nLocation: " + address("http", "127.0.0.1")
                        + "\r\n\r\n"));

        assertThat(postAnywhere()).isEqualTo(307);
        assertThat(connections).hasValue(1);
    }

    /** The guard lets loopback pass here, so that its sockets meet a real server with TLS. */
    @Test
    @Tag("thorough")
    void speaksTlsAndComparesTheNameWhateverTheHostHasSetForOthers() throws Exception {
        SSLContext certified = contextFor("localhost");
        start(
                certified.getServerSocketFactory().createServerSocket(0, 0, InetAddress.getLoopbackAddress()),
                out -> answer(out, "HTTP/1.1 204 No Content\r\n\r\n"));
        PublicSockets sockets = new PublicSockets(certified.getSocketFactory(), address -> {});
        Endpoint right =
                new Endpoint(address("https", "localhost"), TIMEOUT.multipliedBy(5), Endpoint.Network.PUBLIC, sockets);
        Endpoint wrong =
                new Endpoint(address("https", "127.0.0.1"), TIMEOUT.multipliedBy(5), Endpoint.Network.PUBLIC, sockets);
        HostnameVerifier before = HttpsURLConnection.getDefaultHostnameVerifier();
        HttpsURLConnection.setDefaultHostnameVerifier((name, session) -> true);
        try {
            assertThat(right.post(Map.of(), BODY)).isEqualTo(204);
            assertThatThrownBy(() -> wrong.post(Map.of(), BODY)).isInstanceOf(IOException.class);
        } finally {
            HttpsURLConnection.setDefaultHostnameVerifier(before);
        }
    }

    private SSLContext contextFor(String host) throws Exception {
        Path file = folder.resolve("keys.p12");
        int made = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host,
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD))
                .inheritIO()
                .start()
                .waitFor();
        assertThat(made).isZero();
        KeyStore keys = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }
}
