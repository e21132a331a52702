package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.preset.CampaignPlatform;
import io.github.petitionkit.spring.redis.RedisVelocityCounter;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import redis.embedded.RedisServer;

/** The profiles of the README's last section, with a PostgreSQL, a Redis and a mail server of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
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
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
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
        mail.start();
        site = new SpringApplicationBuilder(CampaignSite.class, QuickReaders.class)
                .run(
                        "--spring.profiles.active=postgresql,redis",
                        "--server.port=0",
                        "--SITE_SECRET=" + SECRET,
                        "--SITE_ADDRESS=https://petitions.example.org",
                        "--SITE_DATABASE=" + database.getJdbcUrl("postgres", "postgres"),
                        "--SITE_DATABASE_USER=postgres",
                        "--SITE_REDIS=redis://127.0.0.1:" + redisPort,
                        "--SITE_MAIL_HOST=127.0.0.1",
                        "--spring.mail.port=" + mail.getSmtp().getPort(),
                        "--spring.main.banner-mode=off");
        port = site.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @AfterAll
    void stop() throws Exception {
        site.close();
        mail.stop();
        redis.stop();
        database.close();
    }

    @Test
    void aSignatureIsConfirmedInPostgreSqlAndItsRatesAreCountedInRedis() throws Exception {
        Petitions petitions = site.getBean(Petitions.class);
        PetitionId id = petitions
                .create(
                        Content.titled("Open the library on Sundays")
                                .creator("A Circle")
                                .addressee("The Council")
                                .build(),
                        CampaignPlatform.policy())
                .orElseThrow()
                .id();
        petitions.open(id);
        HttpVisitor visitor = new HttpVisitor("http://localhost:" + port, "192.0.2.60");

        assertThat(visitor.sign(id, "Rene Klein", "rene.klein@example.org", "").location())
                .endsWith("/check-your-mail");
        assertThat(mail.waitForIncomingEmail(1)).isTrue();
        String token = RunningSite.token(mail.getReceivedMessages()[0]);
        assertThat(RunningSite.text(mail.getReceivedMessages()[0]))
                .contains("https://petitions.example.org/confirm?token=" + token);
        HttpVisitor.Answer button = visitor.get("/confirm?token=" + token);
        assertThat(button.body()).contains("Open the library on Sundays");
        assertThat(visitor.confirm(token).body()).contains("your signature is confirmed");

        petitions.maintenance().deliverEvents();
        assertThat(visitor.get("/petitions/" + id).body()).contains("Rene Klein");
        assertThat(site.getBean(JdbcClient.class)
                        .sql("select version()")
                        .query(String.class)
                        .single())
                .startsWith("PostgreSQL");
        assertThat(petitions.progress(id).tally().counted()).isEqualTo(1);
        assertThat(site.getBean(VelocityCounter.class)).isInstanceOf(RedisVelocityCounter.class);
        assertThat(site.getBean(StringRedisTemplate.class).keys("petitionkit:velocity:*"))
                .isNotEmpty();
    }

    @Test
    void nobodyCanLogInAndNoMailIsShownToVisitors() throws Exception {
        HttpVisitor visitor = new HttpVisitor("http://localhost:" + port, "192.0.2.61");
        assertThat(visitor.logIn("moderator", "moderator").location()).endsWith("/login?error");
        assertThat(visitor.get("/mail").status()).isEqualTo(404);
    }
}
