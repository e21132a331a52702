package com.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.Petitions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** The application of the README, started by its own {@code main} and used over HTTP as the README says. */
@ExtendWith(OutputCaptureExtension.class)
@Tag("thorough")
class CampaignTest {
    static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("Confirm with (\\S+)");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void isWhatTheReadmeShows() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        String source = Files.readString(Path.of("src/test/java/com/example/Campaign.java"));

        assertThat(withoutWhiteSpace(readme)).contains(withoutWhiteSpace(source));
    }

    @Test
    void opensAPetitionTakesASignatureAndShowsTheProgress(CapturedOutput console) throws Exception {
        SpringApplication.Running running = SpringApplication.from(Campaign::main)
                .run(
                        "--server.port=0",
                        // no person reads a mail as fast as a test
                        "--petitionkit.fraud.limits.fastest-confirmation=1ms",
                        "--spring.autoconfigure.exclude=" + beyondTheReadme());
        try (ConfigurableApplicationContext context = running.getApplicationContext()) {
            URI site = URI.create(
                    "http://localhost:" + context.getEnvironment().getProperty("local.server.port") + "/api/");
            String petition = found(ID, ask(HttpRequest.newBuilder(site.resolve("petitions"))));

            post(
                    site.resolve("petitions/" + petition + "/signatures"),
                    "{\"name\": \"Ada Example\", \"email\": \"ada@example.org\", \"country\": \"GB\"}");
            context.getBean(Petitions.class).maintenance().deliverEvents();
            post(site.resolve("confirmations"), "{\"token\": \"" + found(TOKEN, console.getOut()) + "\"}");

            assertThat(ask(HttpRequest.newBuilder(site.resolve("petitions/" + petition + "/progress"))))
                    .contains("\"counted\":1,");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --petitionkit.require-secret=true         | openssl rand -base64 32
            --petitionkit.secret=c2VjcmV0             | has 6 bytes, 32 or more are needed
            --petitionkit.cipher.secret=c2VjcmV0      | petitionkit.cipher.previous-secrets
            """)
    void saysWhatToDoWhereItCannotStart(String property, String advice, CapturedOutput console) throws IOException {
        SpringApplication application = new SpringApplication(Campaign.class);
        String exclude = "--spring.autoconfigure.exclude=" + beyondTheReadme();

        assertThatThrownBy(() -> application.run("--server.port=0", exclude, property))
                .isInstanceOf(RuntimeException.class);
        assertThat(console.getOut())
                .contains("APPLICATION FAILED TO START", advice)
                .doesNotContain("c2VjcmV0");
    }

    @Test
    @Tag("slow")
    void saysHowTheTablesComeIntoTheDatabaseWhereItCannotStart(CapturedOutput console) throws IOException {
        SpringApplication application = new SpringApplication(Campaign.class);
        String security = beyondTheReadme()
                .replace("org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,", "");

        assertThatThrownBy(() -> application.run(
                        "--server.port=0",
                        "--spring.autoconfigure.exclude=" + security,
                        "--spring.flyway.enabled=false",
                        "--spring.liquibase.enabled=false",
                        "--petitionkit.jdbc.initialize-schema=never",
                        "--petitionkit.secret=" + "A".repeat(44)))
                .isInstanceOf(RuntimeException.class);
        assertThat(console.getOut())
                .contains("APPLICATION FAILED TO START", "petitionkit.jdbc.initialize-schema=always");
    }

    static String beyondTheReadme() throws IOException {
        return Files.readString(Path.of("src/test/resources/application.properties"))
                .lines()
                .filter(line -> line.strip().startsWith("org."))
                .reduce(
                        "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                        (all, line) -> all + "," + line.replaceAll("[\\\\,\\s]", ""));
    }

    static void post(URI address, String json) throws IOException, InterruptedException {
        ask(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    static String ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response =
                CLIENT.send(request.header("User-Agent", "Mozilla/5.0").build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return response.body();
    }

    static String found(Pattern pattern, CharSequence text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    private static String withoutWhiteSpace(String text) {
        return text.replaceAll("\\s+", "");
    }
}
