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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's way from the executable jar and a PostgreSQL to a site, step by step. {@code -Pfull} makes the jar. */
@Tag("slow")
class ExecutableJarTest {
    private static final Path JAR = Path.of("target/campaign-site.jar");
    private static final Pattern INVITATION =
            Pattern.compile("id=\"invitation\"[^>]*value=\"[^\"]*(/petitions/[^\"]*)\"");

    private final EmbeddedPostgres database;
    private final Mailbox mail = new Mailbox().open();
    private final int port = RunningSite.freePort();
    private final Path output;
    private final Process site;

    ExecutableJarTest(@TempDir Path work) throws Exception {
        database = EmbeddedPostgres.start();
        output = work.resolve("output");
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR.toAbsolutePath().toString());
        java.environment().keySet().removeIf(name -> name.startsWith("SITE_"));
        java.environment()
                .putAll(Map.of(
                        "SPRING_PROFILES_ACTIVE", "postgresql",
                        "SERVER_PORT", "" + port,
                        "SITE_SECRET", Base64.getEncoder().encodeToString(new byte[32]),
                        "SITE_ADDRESS", "https://petitions.example.org",
                        "SITE_SENDER", "noreply@petitions.example.org",
                        "SITE_MAIL_HOST", "127.0.0.1",
                        "SITE_MAIL_PORT", "" + mail.port(),
                        "SITE_MODERATORS", "you@example.org",
                        "SITE_DATABASE", database.getJdbcUrl("postgres", "postgres"),
                        "SITE_DATABASE_USER", "postgres"));
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
    void newcomerLogsInByMailStartsAPetitionSignsItAndConfirms() throws Exception {
        HttpVisitor newcomer = new HttpVisitor("http://localhost:" + port, "192.0.2.30");
        newcomer.logInByMail("you@example.org", mail);
        assertThat(newcomer.get("/desk").status()).isEqualTo(200);

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
        String created = newcomer.post("/start", petition).location();
        Matcher invitation = INVITATION.matcher(newcomer.get(pathOf(created)).body());
        assertThat(invitation.find()).isTrue();

        HttpVisitor sponsor = new HttpVisitor("http://localhost:" + port, "192.0.2.31");
        String path = invitation.group(1).replace("&amp;", "&");
        Map<String, String> form = new LinkedHashMap<>(sponsor.get(path).hidden());
        form.putAll(Map.of("name", "Rene Klein", "email", "rene@example.org", "country", "GB", "publicName", "FULL"));
        form.put("invitation", path.substring(path.indexOf("invitation=") + "invitation=".length()));
        assertThat(sponsor.post(path.substring(0, path.indexOf('?')), form).location())
                .endsWith("/check-your-mail");
        String token = RunningSite.tokenIn(mail.linkTo("rene@example.org", "/confirm"));
        assertThat(sponsor.confirm(token).body()).contains("your signature is confirmed");

        assertThat(newcomer.get(pathOf(created)).body()).contains("Open the library on Sundays");
        assertThat(Files.readString(output)).doesNotContain("rene@example.org", "ERROR");
        assertThat(List.of("/petitions/x", "/desk/x"))
                .allSatisfy(none -> assertThat(newcomer.get(none).status()).isEqualTo(404));
    }

    private static String pathOf(String address) {
        return URI.create(address).getPath();
    }
}
