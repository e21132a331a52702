package io.github.petitionkit.spring.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.host.Inbox;
import io.github.petitionkit.host.JpaHost;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.spring.Scene;
import io.github.petitionkit.spring.Servers;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Requests of a site with open-in-view, or in transactions, which hold every connection of its pool while they sign. */
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("thorough")
class OpenInViewTest {
    private static final int CONNECTIONS = 10;
    private static final int CALLERS = 20;
    private static final String WITHOUT_SECURITY = Stream.of(
                    "SecurityAutoConfiguration",
                    "UserDetailsServiceAutoConfiguration",
                    "actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
                    "web.servlet.SecurityFilterAutoConfiguration",
                    "web.servlet.ServletWebSecurityAutoConfiguration")
            .map(name -> "org.springframework.boot.security.autoconfigure." + name)
            .collect(Collectors.joining(","));

    private ConfigurableApplicationContext site;
    private String whatTheStartSaid;

    /** One site for all tests that change none of its properties and cut none of its connections. */
    @BeforeAll
    void start(CapturedOutput console) {
        site = start(Servers.database());
        whatTheStartSaid = console.getOut();
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private static ConfigurableApplicationContext start(String[] database, String... more) {
        Stream<String> always = Stream.of(
                "server.port=0",
                "petitionkit.secret=" + Scene.SECRET,
                "petitionkit.jdbc.initialize-schema=always",
                "spring.jpa.hibernate.ddl-auto=update",
                "spring.flyway.enabled=false",
                "spring.liquibase.enabled=false",
                "spring.autoconfigure.exclude=" + WITHOUT_SECURITY);
        return new SpringApplicationBuilder(JpaHost.class)
                .run(Stream.of(always, Stream.of(database), Stream.of(more))
                        .flatMap(properties -> properties)
                        .map(property -> "--" + property)
                        .toArray(String[]::new));
    }

    /** Opens a petition and puts it on the site's page. */
    private static PetitionId open(ConfigurableApplicationContext site) {
        PetitionId petition = Scene.open(site.getBean(Petitions.class));
        site.getBean(JdbcTemplate.class)
                .update(
                        "insert into campaign_page (id, petition) values (1, ?)"
                                + " on conflict (id) do update set petition = excluded.petition",
                        petition.value());
        return petition;
    }

    /** {@return what each caller was told, when all have called at once} */
    private static List<String> crowd(ConfigurableApplicationContext site, String path, int callers) throws Exception {
        String port = site.getEnvironment().getRequiredProperty("local.server.port");
        HttpClient client = HttpClient.newHttpClient();
        List<Callable<String>> calls = new ArrayList<>();
        for (int person = 0; person < callers; person++) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path + person))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            calls.add(() ->
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        }
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/people/", "/transactions/"})
    void answersTwiceAsManyCallersAsThereAreConnectionsThoughTheyHoldAll(String path) throws Exception {
        PetitionId petition = open(site);
        Queue<Integer> held = new ConcurrentLinkedQueue<>();
        HikariDataSource pool = site.getBean(HikariDataSource.class);
        site.getBean(JpaHost.Gathering.class)
                .of(CONNECTIONS, () -> held.add(pool.getHikariPoolMXBean().getActiveConnections()));

        List<String> answers = crowd(site, path, CALLERS);

        assertThat(held).as("all were held while the library was called").containsExactly(CONNECTIONS, CONNECTIONS);
        assertThat(answers).hasSize(CALLERS).allMatch(answer -> answer.startsWith("ConfirmationNeeded"), "answered");
        Petitions petitions = site.getBean(Petitions.class);
        assertThat(petitions.progress(petition).tally().raw()).isEqualTo(CALLERS);
        petitions.maintenance().deliverEvents();
        assertThat(site.getBean(Inbox.class)
                        .mails()
                        .filter(mail -> mail.petition().equals(petition)))
                .hasSize(CALLERS);
    }

    @Test
    @Tag("slow")
    void answersThemThoughTheDatabaseHasCutAllConnections() throws Exception {
        String[] database = Servers.database();
        try (ConfigurableApplicationContext cutOff = start(database)) {
            open(cutOff);
            JdbcTemplate apart = new JdbcTemplate(Servers.source(database));
            cutOff.getBean(JpaHost.Gathering.class)
                    .of(
                            CONNECTIONS,
                            () -> apart.queryForList("select pg_terminate_backend(pid) from pg_stat_activity"
                                    + " where datname = current_database() and pid <> pg_backend_pid()"));

            assertThat(crowd(cutOff, "/people/", CONNECTIONS))
                    .hasSize(CONNECTIONS)
                    .allMatch(answer -> answer.startsWith("ConfirmationNeeded"), "answered");
        }
    }

    @Test
    @Tag("slow")
    void sharesThePoolIfToldToAndWarns(CapturedOutput console) throws Exception {
        try (ConfigurableApplicationContext sharing = start(Servers.database(), "petitionkit.jdbc.share-pool=true")) {
            assertThat(console.getOut())
                    .contains("The store shares the host's DataSource")
                    .contains("keeps 4");
            open(sharing);

            assertThat(crowd(sharing, "/transactions/", CALLERS))
                    .allMatch(answer -> answer.startsWith("ConfirmationNeeded"), "answered");
        }
    }

    @Test
    void warnsOfNothingWithAPoolOfItsOwn() {
        assertThat(whatTheStartSaid)
                .doesNotContain("shares the host's DataSource")
                .contains("petitionkit - Start");
    }
}
