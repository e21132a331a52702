package io.github.petitionkit.examples.docs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One petition over HTTP, with nothing but the JDK. */
final class SmallSite {
    private final Petitions petitions;
    private final PetitionId petition;

    SmallSite(Petitions petitions, PetitionId petition) {
        this.petitions = petitions;
        this.petition = petition;
    }

    HttpServer start(int port, ExecutorService threads) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
        server.createContext("/sign", this::sign);
        server.createContext("/confirm", this::confirm);
        server.createContext("/count", this::count);
        server.setExecutor(threads);
        server.start();
        return server;
    }

    private void sign(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(exchange);
        SigningContext context = SigningContext.builder()
                .ip(exchange.getRemoteAddress().getAddress().getHostAddress())
                .userAgent(exchange.getRequestHeaders().getFirst("User-Agent"))
                .trap(form.get("website"))
                .locale(Locale.ENGLISH)
                .build();
        SignatureRequest request = SignatureRequest.builder()
                .name(form.get("name"))
                .email(form.get("email"))
                .country(form.get("country"))
                .build();

        SigningResult result = petitions.sign(petition, request, context);

        if (result instanceof SigningResult.Invalid invalid) {
            answer(exchange, 422, invalid.violations().toString());
        } else {
            answer(exchange, 200, result.acknowledgement().toString());
        }
    }

    /** A link only opens a page with a button; what the button sends confirms. */
    private void confirm(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            boolean accepted =
                    petitions.confirm(form(exchange).getOrDefault("token", "")).isAccepted();
            answer(exchange, accepted ? 200 : 410, accepted ? "Thank you" : "This link is no longer good");
        } else {
            answer(exchange, 200, "Press the button to confirm");
        }
    }

    private void count(HttpExchange exchange) throws IOException {
        answer(exchange, 200, Long.toString(petitions.progress(petition).tally().counted()));
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readNBytes(64_000), StandardCharsets.UTF_8);
        return Stream.of(body.split("&", -1))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2)
                .collect(Collectors.toMap(
                        field -> field[0],
                        field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8),
                        (first, second) -> first));
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
