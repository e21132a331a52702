package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.spring.redis.RedisVelocityCounter;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.internet.MimeMessage;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import redis.embedded.RedisServer;

/** The profiles of the README's last section, with a PostgreSQL, a Redis and a mail server of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
@Tag("thorough")
class ProductionProfilesTest {
    private static final String SECRET = Base64.getEncoder().encodeToString(new byte[32]);

    /** Time is the database's here, and no person opens a mail as fast as a test. */
    @Configuration(proxyBeanMethods = false)
    static class QuickReaders {
        @Bean
        FraudPolicy policy(VelocityCounter counter) {
            return FraudPolicy.standard(counter).without("quick-readers", "confirmed-too-fast");
        }
    }

    private final int port;
    private final int redisPort = RunningSite.freePort();
    private final Mailbox mail = new Mailbox();
    private final EmbeddedPostgres database;
    private final RedisServer redis;
    private final ConfigurableApplicationContext site;

    ProductionProfilesTest() throws Exception {
        database = EmbeddedPostgres.start();
        redis = RedisServer.newRedisServer()
                .port(redisPort)
                .bind("127.0.0.1")
                .setting("save \"\"")
                .build();
        redis.start();
        site = new SpringApplicationBuilder(CampaignSite.class, QuickReaders.class)
                .run(
                        "--spring.profiles.active=postgresql,redis",
                        "--server.port=0",
                        "--SITE_SECRET=" + SECRET,
                        "--SITE_ADDRESS=https://petitions.example.org",
                        "--SITE_SENDER=noreply@petitions.example.org",
                        "--SITE_MODERATORS=mo@example.org,max@example.org",
                        "--SITE_DATABASE=" + database.getJdbcUrl("postgres", "postgres"),
                        "--SITE_DATABASE_USER=postgres",
                        "--SITE_REDIS=redis://127.0.0.1:" + redisPort,
                        "--SITE_MAIL_HOST=127.0.0.1",
                        "--SITE_MAIL_PORT=" + mail.port(),
                        "--spring.main.banner-mode=off");
        port = site.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        new HttpVisitor("http://localhost:" + port, "192.0.2.59")
                .sign(open("Signed while no mail could be sent"), "Early Bird", "early.bird@example.org", "");
        mail.open();
    }

    private PetitionId open(String title) {
        return RunningSite.open(
                site.getBean(Petitions.class),
                Content.titled(title).creator("A Circle").addressee("The Council"));
    }

    @Test
    void mailServerThatIsDownAtTheStartDelaysMailsAndNothingElse() throws Exception {
        assertThat(mail.mailTo("early.bird@example.org").getSubject()).contains("Signed while no mail could be sent");
    }

    @AfterAll
    void stop() throws Exception {
        site.close();
        mail.close();
        redis.stop();
        database.close();
    }

    @Test
    void aSignatureIsConfirmedInPostgreSqlAndItsRatesAreCountedInRedis() throws Exception {
        Petitions petitions = site.getBean(Petitions.class);
        PetitionId id = open("Open the library on Sundays");
        HttpVisitor visitor = new HttpVisitor("http://localhost:" + port, "192.0.2.60");

        assertThat(visitor.sign(id, "Rene Klein", "rene.klein@example.org", "").location())
                .endsWith("/check-your-mail");
        MimeMessage confirmation = mail.mailTo("rene.klein@example.org");
        String token = RunningSite.token(confirmation);
        assertThat(RunningSite.text(confirmation)).contains("https://petitions.example.org/confirm?token=" + token);
        HttpVisitor.Answer button = visitor.get("/confirm?token=" + token);
        assertThat(button.body()).contains("Open the library on Sundays");
        assertThat(visitor.confirm(token).body())
                .contains("your signature is confirmed", "<strong data-count>1</strong>");

        petitions.maintenance().deliverEvents();
        assertThat(visitor.get("/petitions/" + id).body()).contains("Rene Klein");
        assertThat(site.getBean(JdbcClient.class)
                        .sql("select version()")
                        .query(String.class)
                        .single())
                .startsWith("PostgreSQL");
        assertThat(petitions.progress(id).tally().counted()).isEqualTo(1);
        try (Stream<Signature> signatures = petitions.reader().signatures(id)) {
            assertThat(signatures.map(signature -> signature.context().ip()))
                    .as("a header of somebody who is no proxy of ours")
                    .containsExactly("127.0.0.1");
        }
        assertThat(site.getBean(VelocityCounter.class)).isInstanceOf(RedisVelocityCounter.class);
        assertThat(site.getBean(StringRedisTemplate.class).keys("petitionkit:velocity:*"))
                .isNotEmpty();
    }

    @Test
    void moderatorLogsInByMailedLinkWithoutAPassword() throws Exception {
        HttpVisitor moderator = new HttpVisitor("http://localhost:" + port, "192.0.2.62");
        moderator.logInByMail("max@example.org", mail);
        assertThat(moderator.get("/desk").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/confirm", "/self-service", "/unsubscribe", "/login/link", "/withdraw"})
    void badTokenIsAtMostOneLineInTheLog(String path, CapturedOutput output) throws Exception {
        HttpVisitor visitor = new HttpVisitor("http://localhost:" + port, "192.0.2.63");
        Map<String, String> fields = new LinkedHashMap<>(visitor.get("/login").hidden());
        fields.put("token", "no-token-of-ours");
        int before = output.getAll().length();
        visitor.get(path + "?token=no-token-of-ours");
        visitor.post(path, fields);
        assertThat(output.getAll().substring(before).lines().filter(line -> !line.isBlank()))
                .hasSizeLessThanOrEqualTo(1)
                .noneMatch(line -> line.contains("no-token-of-ours"));
    }

    @Test
    void nobodyCanLogInAndNoMailIsShownToVisitors() throws Exception {
        HttpVisitor visitor = new HttpVisitor("http://localhost:" + port, "192.0.2.61");
        assertThat(visitor.logIn("moderator", "moderator").location()).endsWith("/login?error");
        assertThat(visitor.get("/mail").status()).isEqualTo(404);
    }
}
