package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Clients that announce a body and hardly send any of it, more than the server has threads. */
class SlowClientsTest {
    private static final int CLIENTS = 250;

    private final RunningSite site = RunningSite.get();

    @Test
    void siteAnswersEverybodyElse() throws Exception {
        URI address = URI.create(site.address());
        List<Socket> slow = new ArrayList<>();
        try {
            for (int client = 0; client < CLIENTS; client++) {
                Socket socket = new Socket(address.getHost(), address.getPort());
                slow.add(socket);
                String path = client % 2 == 0 ? "/petitions/" + site.viral() + "/sign" : "/confirm";
                begin(socket, (client % 3 == 0 ? "GET " : "POST ") + path);
            }
            HttpVisitor visitor = new HttpVisitor(site, "192.0.2.95");
            assertThat(visitor.get("/").status()).isEqualTo(200);
            assertThat(visitor.askForLink("some.body@example.org").status()).isEqualTo(302);
        } finally {
            slow.forEach(SlowClientsTest::close);
        }
    }

    private static void begin(Socket socket, String line) throws IOException {
        String head = line + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: 1000\r\n\r\nn";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            assertThat(closed).isNotNull();
        }
    }

    @Test
    void bodyThatIsLongerThanAnyFormIsRefused() throws Exception {
        HttpVisitor visitor = new HttpVisitor(site, "192.0.2.96");
        assertThat(visitor.post("/confirm", Map.of("token", "x".repeat(70_000))).status())
                .isEqualTo(413);
    }
}
