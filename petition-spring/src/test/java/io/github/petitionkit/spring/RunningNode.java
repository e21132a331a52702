package io.github.petitionkit.spring;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.host.Inbox;
import io.github.petitionkit.host.Node;
import io.github.petitionkit.petition.PetitionId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** An instance of a site on a port of its own, with everything real. */
final class RunningNode implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;
    private final URI address;

    private RunningNode(ConfigurableApplicationContext context) {
        this.context = context;
        this.address = at(context.getEnvironment().getProperty("local.server.port", Integer.class, 0));
    }

    static RunningNode start(String[] database, String... more) {
        return new RunningNode(new SpringApplicationBuilder(Node.class).run(arguments(0, database, more)));
    }

    /** What {@link Node} is started with. */
    static String[] arguments(int port, String[] database, String... more) {
        Stream<String> usual = Stream.of(
                "server.port=" + port,
                "petitionkit.secret=" + Scene.SECRET,
                "petitionkit.jdbc.initialize-schema=always",
                "petitionkit.redis.enabled=true",
                "petitionkit.redis.timeout=5s",
                "petitionkit.web.enabled=true",
                "petitionkit.web.trusted-proxies=127.0.0.1,::1",
                "spring.autoconfigure.exclude="
                        + "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration,"
                        + "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration",
                "spring.data.redis.port=" + Servers.redisPort(),
                "spring.flyway.enabled=false",
                "spring.liquibase.enabled=false");
        return Stream.of(usual, Stream.of(database), Stream.of(more))
                .flatMap(properties -> properties)
                .map(property -> "--" + property)
                .toArray(String[]::new);
    }

    static URI at(int port) {
        return URI.create("http://127.0.0.1:" + port + "/api/");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Petitions petitions() {
        return bean(Petitions.class);
    }

    List<String> tokensOf(String email) {
        List<String> tokens = new ArrayList<>();
        bean(Inbox.class)
                .mails()
                .filter(mail -> mail.to().value().equals(email))
                .forEach(mail -> tokens.add(mail.token()));
        return tokens;
    }

    int sign(PetitionId petition, String email, String from) throws IOException, InterruptedException {
        return sign(address, petition, email, from);
    }

    static int sign(URI address, PetitionId petition, String email, String from)
            throws IOException, InterruptedException {
        return post(
                address.resolve("petitions/" + petition + "/signatures"),
                "{\"name\": \"Signer Example\", \"email\": \"%s\", \"country\": \"GB\"}".formatted(email),
                from);
    }

    int confirm(String token) throws IOException, InterruptedException {
        return confirm(address, token);
    }

    static int confirm(URI address, String token) throws IOException, InterruptedException {
        return post(address.resolve("confirmations"), "{\"token\": \"" + token + "\"}", "192.0.2.1");
    }

    String progress(PetitionId petition) throws IOException, InterruptedException {
        return progress(address, petition);
    }

    static String progress(URI address, PetitionId petition) throws IOException, InterruptedException {
        return get(address.resolve("petitions/" + petition + "/progress"));
    }

    String get(String path) throws IOException, InterruptedException {
        return get(address.resolve(path));
    }

    private static String get(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static int post(URI address, String json, String from) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0")
                .header("X-Forwarded-For", from)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @Override
    public void close() {
        context.close();
    }
}
