package io.github.petitionkit.spring.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.Mailer;
import io.github.petitionkit.mailing.Audience;
import io.github.petitionkit.mailing.Mailing;
import io.github.petitionkit.mailing.UpdateMailer;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.spring.PetitionAutoConfiguration;
import io.github.petitionkit.spring.PetitionsCustomizer;
import io.github.petitionkit.spring.Scene;
import io.github.petitionkit.spring.Servers;
import io.github.petitionkit.spring.test.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

@ExtendWith(OutputCaptureExtension.class)
class SignerMailAutoConfigurationTest {
    private static final Pattern TOKEN = Pattern.compile("https://example\\.org/confirm\\?token=(\\S+)");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        ValidationAutoConfiguration.class,
                        MailSenderAutoConfiguration.class,
                        SignerMailAutoConfiguration.class,
                        SupporterMailAutoConfiguration.class,
                        PetitionAutoConfiguration.class))
                .withBean(PetitionsCustomizer.class, () -> petitions -> petitions.executor(Runnable::run))
                .withPropertyValues(
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + server.getSmtp().getPort());
    }

    @Test
    void mailsALinkThatConfirmsWithTwoProperties() {
        runner().withBean(FraudPolicy.class, () -> FraudPolicy.NONE)
                .withPropertyValues(
                        "petitionkit.mail.from=post@example.org", "petitionkit.mail.base-address=https://example.org")
                .run(context -> {
                    Petitions petitions = context.getBean(Petitions.class);
                    PetitionId petition = Scene.open(petitions);

                    petitions.sign(petition, Scene.request(1), Scene.browser(1));

                    assertThat(server.getReceivedMessages()).hasSize(1);
                    String body = GreenMailUtil.getBody(server.getReceivedMessages()[0]);
                    Matcher link = TOKEN.matcher(body.replace("=\r\n", "").replace("=3D", "="));
                    assertThat(link.find()).isTrue();
                    assertThat(petitions.confirm(link.group(1))).isInstanceOf(ConfirmationResult.Counted.class);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "petitionkit.jobs.enabled=false, /api/unsubscriptions",
        "petitionkit.web.base-path=/v1, /v1/unsubscriptions",
        "petitionkit.web.base-path=, /unsubscriptions",
        "petitionkit.mail.unsubscribe-path=/no-more, /no-more"
    })
    void leadsToUnsubscribeWhereTheApplicationServesIt(String property, String path) {
        runner().withPropertyValues(
                        property,
                        "petitionkit.mail.from=post@example.org",
                        "petitionkit.mail.base-address=https://example.org")
                .run(context -> {
                    Petitions petitions = context.getBean(Petitions.class);

                    petitions.sign(Scene.open(petitions), Scene.request(1), Scene.browser(1));

                    assertThat(server.getReceivedMessages()[0].getHeader("List-Unsubscribe")[0])
                            .startsWith("<https://example.org" + path + "?token=");
                });
    }

    @Test
    void mailsAnUpdateToASupporterWithTwoProperties() {
        runner().withBean(FraudPolicy.class, () -> FraudPolicy.NONE)
                .withPropertyValues(
                        "petitionkit.mail.from=post@example.org", "petitionkit.mail.base-address=https://example.org")
                .run(context -> {
                    Petitions petitions = context.getBean(Petitions.class);
                    Policy atOnce = Policy.builder()
                            .confirmation(Confirmation.NOT_NEEDED)
                            .build();
                    PetitionId petition = Scene.open(petitions, atOnce);
                    petitions.sign(
                            petition,
                            SignatureRequest.builder()
                                    .name("Ada Example")
                                    .email("ada@example.org")
                                    .country("GB")
                                    .consent(new Consent("updates", "council", "v1"))
                                    .build());
                    Mailing mailing = petitions
                            .updates()
                            .draft(Audience.of(petition, "council"), "A first answer", "They listen.");
                    petitions.updates().send(mailing.id());

                    assertThat(petitions.maintenance().sendMailings()).isOne();
                    assertThat(server.getReceivedMessages()).hasSize(1);
                    assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("A first answer");
                });
    }

    @Test
    void startsWhileTheMailServerIsDownAndSendsOnceItIsUp() {
        ServerSetup address = new ServerSetup(Servers.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        MovableClock clock = new MovableClock(Instant.parse("2026-03-03T09:10:30Z"));
        GreenMail late = new GreenMail(address);
        try {
            runner().withBean(FraudPolicy.class, () -> FraudPolicy.NONE)
                    .withBean(MovableClock.class, () -> clock)
                    .withPropertyValues(
                            "spring.mail.port=" + address.getPort(),
                            "petitionkit.mail.from=post@example.org",
                            "petitionkit.mail.base-address=https://example.org")
                    .run(context -> {
                        Petitions petitions = context.getBean(Petitions.class);
                        petitions.sign(Scene.open(petitions), Scene.request(1), Scene.browser(1));
                        assertThat(petitions.maintenance().longestWaits()).containsKey("petitionkit.mail");

                        late.start();
                        clock.move(Duration.ofHours(1));
                        petitions.maintenance().deliverEvents();

                        assertThat(late.getReceivedMessages()).hasSize(1);
                    });
        } finally {
            late.stop();
        }
    }

    @Test
    void staysOutWithoutASender() {
        runner().run(context ->
                assertThat(context).doesNotHaveBean(Mailer.class).doesNotHaveBean(UpdateMailer.class));
    }

    @Test
    void leavesMailToTheHostsMailer() {
        Mailer own = mail -> {};
        runner().withBean("own", Mailer.class, () -> own)
                .withPropertyValues(
                        "petitionkit.mail.from=post@example.org", "petitionkit.mail.base-address=https://example.org")
                .run(context -> assertThat(context.getBean(Mailer.class)).isSameAs(own));
    }

    @Test
    void warnsOnceOfLinksToAnotherOrganisationWhoeverSendsTheMailToSigners(CapturedOutput log) {
        ApplicationContextRunner unaligned = runner().withPropertyValues(
                        "petitionkit.mail.from=post@example.org", "petitionkit.mail.base-address=https://example.com");

        unaligned.run(context -> assertThat(log).containsOnlyOnce("may take them for fraud"));
        unaligned
                .withBean("own", Mailer.class, () -> mail -> {})
                .run(context -> assertThat(log.getOut().split("may take them for fraud"))
                        .hasSize(3));
    }

    @Test
    void takesTheHostsComposer() {
        runner().withBean(
                        MailComposer.class, () -> (mail, links) -> new ComposedMail("own words", "text", "<p>html</p>"))
                .withPropertyValues(
                        "petitionkit.mail.from=post@example.org", "petitionkit.mail.base-address=https://example.org")
                .run(context -> {
                    Petitions petitions = context.getBean(Petitions.class);
                    petitions.sign(Scene.open(petitions), Scene.request(1), Scene.browser(1));

                    assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("own words");
                });
    }

    @Test
    void takesTheHostsHeaders() {
        MailHeaders own = new MailHeaders() {
            @Override
            public Map<String, String> of(Mail mail) {
                return Map.of("X-Kind", mail.kind().name());
            }
        };
        runner().withBean(MailHeaders.class, () -> own)
                .withPropertyValues(
                        "petitionkit.mail.from=post@example.org", "petitionkit.mail.base-address=https://example.org")
                .run(context -> {
                    Petitions petitions = context.getBean(Petitions.class);
                    petitions.sign(Scene.open(petitions), Scene.request(1), Scene.browser(1));

                    assertThat(server.getReceivedMessages()[0].getHeader("X-Kind"))
                            .containsExactly("CONFIRM");
                });
    }

    @Test
    void refusesToStartWithoutTheAddressOfTheSite() {
        runner().withPropertyValues("petitionkit.mail.from=post@example.org")
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .hasStackTraceContaining("petitionkit.mail.base-address is missing"));
    }
}
