package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application of the README without its mailer: made in an empty folder, and started with the three properties for mail. */
class MailedCampaignTest {
    private static final Pattern SOURCE = Pattern.compile("(?s)```java\n(package com\\.example;.*?)```");
    private static final Pattern MAILER = Pattern.compile("(?s)    @Bean\n    Mailer mailer\\(\\) \\{.*?\n    }\n");
    private static final Pattern TOKEN = Pattern.compile("https://example\\.org/confirm\\?token=(\\S+)");

    private final GreenMail catcher = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        catcher.start();
    }

    @AfterEach
    void stop() {
        catcher.stop();
    }

    @Test
    void mailsALinkThatConfirms(@TempDir Path folder) throws Exception {
        String source = CampaignTest.found(SOURCE, Files.readString(Path.of("..", "README.md")));
        assertThat(source).containsPattern(MAILER);
        Path file =
                Files.createDirectories(folder.resolve("org/example/mailed")).resolve("Campaign.java");
        Files.writeString(
                file,
                MAILER.matcher(source).replaceFirst("").replace("package com.example;", "package org.example.mailed;"));
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", folder.toString(), "-proc:none", "-cp", path, file.toString()))
                .isZero();

        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {folder.toUri().toURL()});
                ConfigurableApplicationContext context =
                        started(loader.loadClass("org.example.mailed.Campaign"), loader)) {
            URI api = URI.create(
                    "http://localhost:" + context.getEnvironment().getProperty("local.server.port") + "/api/");
            String petition = CampaignTest.found(
                    CampaignTest.ID, CampaignTest.ask(HttpRequest.newBuilder(api.resolve("petitions"))));
            CampaignTest.post(
                    api.resolve("petitions/" + petition + "/signatures"),
                    "{\"name\": \"Ada Example\", \"email\": \"ada@example.org\", \"country\": \"GB\"}");

            assertThat(catcher.waitForIncomingEmail(60_000, 1)).isTrue();
            MimeMessage mail = catcher.getReceivedMessages()[0];
            assertThat(mail.getSubject()).contains("Repair the footbridge");
            String text = GreenMailUtil.getBody(mail).replace("=\r\n", "").replace("=3D", "=");
            CampaignTest.post(api.resolve("confirmations"), "{\"token\": \"" + CampaignTest.found(TOKEN, text) + "\"}");
            assertThat(CampaignTest.ask(HttpRequest.newBuilder(api.resolve("petitions/" + petition + "/progress"))))
                    .contains("\"counted\":1,");
        }
    }

    private ConfigurableApplicationContext started(Class<?> application, ClassLoader loader) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return SpringApplication.run(
                    application,
                    "--petitionkit.web.enabled=true",
                    "--server.port=0",
                    // no person reads a mail as fast as a test
                    "--petitionkit.fraud.limits.fastest-confirmation=1ms",
                    "--spring.autoconfigure.exclude=" + CampaignTest.beyondTheReadme(),
                    "--spring.mail.host=127.0.0.1",
                    "--spring.mail.port=" + catcher.getSmtp().getPort(),
                    "--petitionkit.mail.from=Friends of the River Path <post@example.org>",
                    "--petitionkit.mail.base-address=https://example.org");
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
