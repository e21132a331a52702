package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README's way from an empty folder to a mail: its {@code pom.xml}, class and properties as they are printed, built by
 * Maven without a network, started, and signed over HTTP.
 */
@Tag("slow")
class EmptyFolderTest {
    private static final Pattern POM = block("xml", "<project[^`]*petition-spring[^`]*");
    private static final Pattern SOURCE = block("java", "package com\\.example;[^`]*");
    private static final Pattern PROPERTIES = block("properties", "[^`]*petitionkit\\.mail\\.from[^`]*");
    private static final Pattern MAILER = Pattern.compile("(?s)    @Bean\n    Mailer mailer\\(\\) \\{.*?\n    }\n");

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("https://example\\.org/confirm\\?token=([\\w-]+)");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Mailbox catcher = new Mailbox();

    @TempDir
    private Path folder;

    @TempDir
    private Path machine;

    private static Pattern block(String language, String text) {
        return Pattern.compile("```" + language + "\n(" + text + ")```");
    }

    @BeforeEach
    void open() {
        catcher.open();
    }

    @AfterEach
    void close() {
        catcher.close();
    }

    @Test
    void sendsARealMailWithThreePropertiesWhoseLinkConfirms() throws Exception {
        String readme = Files.readString(Path.of("../../README.md"));
        write("pom.xml", found(POM, readme));
        write(
                "src/main/java/com/example/Campaign.java",
                MAILER.matcher(found(SOURCE, readme)).replaceFirst(""));
        String properties = found(PROPERTIES, readme);
        assertThat(properties.lines()).hasSize(3);
        write("src/main/resources/application.properties", properties);

        new BuiltModules(machine)
                .maven(
                        folder,
                        "maven-resources-plugin:resources",
                        "maven-compiler-plugin:compile",
                        "maven-jar-plugin:jar",
                        "spring-boot-maven-plugin:repackage");

        Path output = machine.resolve("output");
        Process campaign = start(output);
        try {
            URI api = URI.create("http://localhost:" + port(campaign, output) + "/api/");
            String petition = found(ID, ask(HttpRequest.newBuilder(api.resolve("petitions"))));
            post(
                    api.resolve("petitions/" + petition + "/signatures"),
                    "{\"name\": \"Ada Example\", \"email\": \"ada@example.org\", \"country\": \"GB\"}");

            MimeMessage mail = catcher.mailTo("ada@example.org");
            assertThat(mail.getFrom())
                    .extracting(Object::toString)
                    .containsExactly("Friends of the River Path <post@example.org>");
            String text = GreenMailUtil.getBody(mail).replace("=\r\n", "").replace("=3D", "=");
            post(api.resolve("confirmations"), "{\"token\": \"" + found(LINK, text) + "\"}");

            assertThat(ask(HttpRequest.newBuilder(api.resolve("petitions/" + petition + "/progress"))))
                    .contains("\"counted\":1,");
            assertThat(Files.readString(output)).doesNotContain("ada@example.org", "ERROR");
        } finally {
            campaign.destroy();
            assertThat(campaign.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Process start(Path output) throws IOException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                folder.resolve("target/campaign-1.jar").toString());
        java.environment()
                .putAll(Map.of(
                        "SERVER_PORT", "0",
                        "SPRING_MAIL_PORT", "" + catcher.port(),
                        // no person reads a mail as fast as a test
                        "PETITIONKIT_FRAUD_LIMITS_FASTESTCONFIRMATION", "1ms"));
        return java.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private static String port(Process campaign, Path output) throws IOException {
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (System.nanoTime() < end && campaign.isAlive()) {
            Matcher started = PORT.matcher(Files.readString(output));
            if (started.find()) {
                return started.group(1);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        throw new AssertionError("It did not start:\n" + Files.readString(output));
    }

    private static void post(URI address, String json) throws IOException, InterruptedException {
        ask(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private static String ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response =
                CLIENT.send(request.header("User-Agent", "Mozilla/5.0").build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return response.body();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }
}
