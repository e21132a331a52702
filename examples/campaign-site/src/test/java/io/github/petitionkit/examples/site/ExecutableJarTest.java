package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's way from the executable jar and a PostgreSQL to a site, step by step. {@code -Pfull} makes the jar. */
@Tag("slow")
class ExecutableJarTest {
    private static final Path JAR = Path.of("target/campaign-site.jar");
    private static final Pattern SETTING = Pattern.compile("\\b((?:SITE|SPRING)_[A-Z_]+)=");

    private final EmbeddedPostgres database;
    private final Mailbox mail = new Mailbox().open();
    private final int port = RunningSite.freePort();
    private final Path output;
    private final Map<String, String> settings;
    private final Process site;

    ExecutableJarTest(@TempDir Path work) throws Exception {
        database = EmbeddedPostgres.start();
        output = work.resolve("output");
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR.toAbsolutePath().toString());
        java.environment().keySet().removeIf(name -> name.startsWith("SITE_"));
        settings = Map.ofEntries(
                Map.entry("SPRING_PROFILES_ACTIVE", "postgresql"),
                Map.entry("SERVER_PORT", "" + port),
                Map.entry("SITE_SECRET", Base64.getEncoder().encodeToString(new byte[32])),
                Map.entry("SITE_ADDRESS", "https://petitions.example.org"),
                Map.entry("SITE_SENDER", "noreply@petitions.example.org"),
                Map.entry("SITE_MAIL_HOST", "127.0.0.1"),
                Map.entry("SITE_MAIL_PORT", "" + mail.port()),
                Map.entry("SITE_MODERATORS", "you@example.org"),
                Map.entry("SITE_PROXIES", "127\\.0\\.0\\.1"),
                Map.entry("SITE_DATABASE", database.getJdbcUrl("postgres", "postgres")),
                Map.entry("SITE_DATABASE_USER", "postgres"),
                Map.entry("SITE_DATABASE_PASSWORD", "postgres"));
        java.environment().putAll(settings);
        // no person opens a mail as fast as a test
        java.environment().put("PETITIONKIT_FRAUD_WITHOUT", "quick-readers,confirmed-too-fast");
        site = java.directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        waitUntilItAnswers();
    }

    private void waitUntilItAnswers() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest first = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                .build();
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (System.nanoTime() < end && site.isAlive()) {
            try {
                client.send(first, HttpResponse.BodyHandlers.discarding());
                return;
            } catch (ConnectException notYet) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
        throw new AssertionError("It did not start:\n" + Files.readString(output));
    }

    @AfterEach
    void stop() throws Exception {
        site.destroy();
        if (!site.waitFor(1, TimeUnit.MINUTES)) {
            site.destroyForcibly();
        }
        mail.close();
        database.close();
    }

    @Test
    void newcomerLogsInByMailStartsAPetitionThatThreePeopleSignReadsItAndPublishesIt() throws Exception {
        HttpVisitor newcomer = new HttpVisitor("http://localhost:" + port, "192.0.2.30");
        newcomer.logInByMail("you@example.org", mail);
        String own = start(newcomer);
        signAsCreator(newcomer, own);
        URI invitation = URI.create(mail.linkTo("you@example.org", "/sign"));
        for (String sponsor : List.of("rene", "bo", "cleo")) {
            sign(invitation.getRawPath() + "?" + invitation.getRawQuery(), sponsor);
        }

        String petition = own.split("/", -1)[2];
        assertThat(newcomer.get("/petitions/" + petition).status()).isEqualTo(404);
        HttpVisitor.Answer read = newcomer.get("/desk/" + petition);
        newcomer.post("/desk/" + petition + "/open", read.hidden());
        assertThat(newcomer.get("/petitions/" + petition).body())
                .contains("Open the library on Sundays", "<strong data-count>4</strong>");
        sign("/petitions/" + petition + "/sign", "dora");
        assertThat(newcomer.get("/petitions/" + petition + "/count").body()).contains("\"counted\":5,");

        assertThat(Files.readString(output)).doesNotContain("rene@example.org", "ERROR");
        assertThat(List.of("/petitions/x", "/desk/x"))
                .allSatisfy(none -> assertThat(newcomer.get(none).status()).isEqualTo(404));
    }

    private static String start(HttpVisitor newcomer) throws Exception {
        Map<String, String> petition =
                new LinkedHashMap<>(newcomer.get("/start").hidden());
        petition.putAll(Map.of(
                "title",
                "Open the library on Sundays",
                "addressees",
                "The Council",
                "creator",
                "You",
                "summary",
                "People who work have no other day.",
                "body",
                "",
                "tags",
                ""));
        return pathOf(newcomer.post("/start", petition).location());
    }

    /** Signs the own draft, which submits it, and presses the button of the mail. */
    private void signAsCreator(HttpVisitor newcomer, String page) throws Exception {
        HttpVisitor.Answer asked = newcomer.get(page);
        assertThat(asked.body()).contains("value=\"you@example.org\"");
        Map<String, String> form = new LinkedHashMap<>(asked.hidden());
        form.putAll(Map.of("name", "Yuri Klein", "email", "you@example.org", "country", "GB", "publicName", "FULL"));
        assertThat(pathOf(newcomer.post(page, form).location())).isEqualTo(page.replace("/sign", ""));
        String token = RunningSite.tokenIn(mail.linkTo("you@example.org", "/confirm"));
        assertThat(newcomer.confirm(token).body()).contains("your signature is confirmed");
    }

    /** Signs at an address, with the invitation that it may have, and presses the button of the mail. */
    private void sign(String address, String name) throws Exception {
        HttpVisitor signer = new HttpVisitor("http://localhost:" + port, "192.0.2.3" + name.length());
        String email = name + "@example.org";
        Map<String, String> form = new LinkedHashMap<>(signer.get(address).hidden());
        form.putAll(Map.of("name", name + " Klein", "email", email, "country", "GB", "publicName", "FULL"));
        int query = address.indexOf("?invitation=");
        if (query >= 0) {
            form.put("invitation", address.substring(query + "?invitation=".length()));
        }
        String path = query >= 0 ? address.substring(0, query) : address;
        assertThat(signer.post(path, form).location()).endsWith("/check-your-mail");
        String token = RunningSite.tokenIn(mail.linkTo(email, "/confirm"));
        assertThat(signer.confirm(token).body()).contains("your signature is confirmed");
    }

    @Test
    void settingsOfTheReadmeAreTheOnesThatItStartsWith() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        String steps = readme.substring(readme.indexOf("### In five minutes"), readme.indexOf("### Settings"));
        assertThat(steps).contains("java -jar examples/campaign-site/target/campaign-site.jar", "-Pjar");
        assertThat(SETTING.matcher(steps).results().map(setting -> setting.group(1)))
                .contains("SITE_SECRET", "SITE_ADDRESS", "SITE_MAIL_HOST")
                .isSubsetOf(settings.keySet());
    }

    private static String pathOf(String address) {
        return URI.create(address).getPath();
    }
}
