package io.github.petitionkit.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.mail.Mailer;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.store.jdbc.JdbcPetitionStore;
import io.github.petitionkit.store.jdbc.Schema;
import io.github.petitionkit.threshold.Threshold;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

/** What docs/embedding.md shows, at work. */
class EmbeddingTest {
    private static final Queue<String> LINKS = new ArrayDeque<>();

    private final HttpClient visitor = HttpClient.newHttpClient();

    @Test
    void aSmallSiteTakesAFormSendsALinkAndCountsWhenTheButtonIsPressed() throws Exception {
        String url = "jdbc:h2:mem:small-site;DB_CLOSE_DELAY=-1";
        String secret = Base64.getEncoder().encodeToString(new byte[32]);
        Mailer mailer = mail -> LINKS.add(mail.token());

        Keyring keyring = Keyring.of("2026-11", Base64.getDecoder().decode(secret));
        JdbcConnectionPool database = JdbcConnectionPool.create(url, "sa", "");
        Schema.apply(database);
        JdbcPetitionStore store = JdbcPetitionStore.of(database);
        Petitions petitions =
                Petitions.builder(keyring).store(store).mailer(mailer).build();

        PetitionId petition = open(petitions);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        HttpServer server = new SmallSite(petitions, petition).start(0, threads);
        URI site = URI.create("http://localhost:" + server.getAddress().getPort());

        assertThat(post(site.resolve("/sign"), "name=Ada+Example&email=ada&country=GB"))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(422);
        assertThat(post(site.resolve("/sign"), "name=Ada+Example&email=ada%40example.org&country=GB"))
                .extracting(HttpResponse::body)
                .isEqualTo("CHECK_YOUR_MAIL");
        petitions.maintenance().deliverEvents();
        String token = URLEncoder.encode(LINKS.remove(), StandardCharsets.UTF_8);
        get(site.resolve("/confirm?token=" + token));
        assertThat(get(site.resolve("/count"))).isEqualTo("0");
        assertThat(post(site.resolve("/confirm"), "token=" + token))
                .extracting(HttpResponse::body)
                .isEqualTo("Thank you");
        assertThat(get(site.resolve("/count"))).isEqualTo("1");

        server.stop(1);
        threads.shutdown();
        petitions.close();
        store.close();
        database.dispose();
    }

    private HttpResponse<String> post(URI to, String form) throws IOException, InterruptedException {
        return visitor.send(
                HttpRequest.newBuilder(to)
                        .header("User-Agent", "Mozilla/5.0")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String get(URI from) throws IOException, InterruptedException {
        return visitor.send(HttpRequest.newBuilder(from).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static PetitionId open(Petitions petitions) {
        PetitionId id = petitions
                .create(
                        Content.titled("Repair the footbridge")
                                .creator("Friends of the River Path")
                                .addressee("Town Council")
                                .build(),
                        Policy.builder().threshold(Threshold.at("first", 1)).build())
                .orElseThrow()
                .id();
        petitions.open(id);
        return id;
    }

    /** What the host of the producer brings along; in a Jakarta EE server the pool is the server's. */
    @ApplicationScoped
    static class HostParts {
        @Produces
        @Singleton
        DataSource database() {
            return JdbcConnectionPool.create("jdbc:h2:mem:container;DB_CLOSE_DELAY=-1", "sa", "");
        }

        @Produces
        @Singleton
        Keyring keyring() {
            return Keyring.random();
        }

        @Produces
        @Singleton
        Mailer mailer() {
            return mail -> LINKS.add(mail.token());
        }
    }

    @ApplicationScoped
    static class PressOffice {
        private final List<String> news = new ArrayList<>();

        @Inject
        Petitions petitions;

        void onReached(@Observes PetitionEvent.ThresholdReached event) {
            news.add(event.threshold() + " at " + event.counted());
        }

        List<String> news() {
            return List.copyOf(news);
        }

        PetitionId begin() {
            return open(petitions);
        }
    }

    @Test
    void aContainerHandsPetitionsToItsBeansAndEventsToTheirObservers() {
        try (SeContainer container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(PetitionsProducer.class, HostParts.class, PressOffice.class)
                .initialize()) {
            PressOffice office = container.select(PressOffice.class).get();
            Petitions petitions = container.select(Petitions.class).get();

            PetitionId petition = office.begin();
            petitions.sign(petition, SignatureRequest.of("Ada Example", "ada@example.org", "GB"));
            petitions.maintenance().deliverEvents();
            petitions.confirm(LINKS.remove());
            petitions.maintenance().deliverEvents();

            assertThat(office.news()).containsExactly("first at 1");
        }
    }
}
