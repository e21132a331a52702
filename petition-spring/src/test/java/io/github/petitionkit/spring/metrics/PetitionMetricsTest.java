package io.github.petitionkit.spring.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.Challenge;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailResult;
import io.github.petitionkit.mail.Mailer;
import io.github.petitionkit.mailing.Audience;
import io.github.petitionkit.mailing.Mailing;
import io.github.petitionkit.mailing.UpdateMailer;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.request.Click;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.spring.PetitionAutoConfiguration;
import io.github.petitionkit.spring.PetitionsCustomizer;
import io.github.petitionkit.spring.Scene;
import io.github.petitionkit.spring.Servers;
import io.github.petitionkit.spring.jdbc.PetitionJdbcAutoConfiguration;
import io.github.petitionkit.spring.job.HoldsWatch;
import io.github.petitionkit.spring.job.PetitionJobsAutoConfiguration;
import io.github.petitionkit.spring.metrics.SigningObservationContext.Step;
import io.github.petitionkit.spring.redis.PetitionRedisAutoConfiguration;
import io.github.petitionkit.spring.test.Mailbox;
import io.github.petitionkit.spring.test.MovableClock;
import io.micrometer.common.KeyValues;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.GlobalObservationConvention;
import io.micrometer.observation.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class PetitionMetricsTest {
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ValidationAutoConfiguration.class,
                    MetricsAutoConfiguration.class,
                    ObservationAutoConfiguration.class,
                    PetitionAutoConfiguration.class,
                    PetitionMetricsAutoConfiguration.class,
                    PetitionObservationAutoConfiguration.class));
    private final ApplicationContextRunner measured = runner.withBean(SimpleMeterRegistry.class);

    @Test
    void timesSigningAndConfirmingByOutcome() {
        measured.run(context -> {
            MeterRegistry meters = context.getBean(MeterRegistry.class);
            Petitions petitions = context.getBean(Petitions.class);
            PetitionId id = Scene.open(petitions);
            petitions.sign(id, Scene.request(1), Scene.browser(1));
            petitions.sign(id, Scene.request(1), Scene.browser(1));
            petitions.confirm("nothing");
            assertThatThrownBy(
                            () -> petitions.sign(PetitionId.of(new java.util.UUID(0, 0).toString()), Scene.request(1)))
                    .isNotNull();

            assertThat(timed(meters, "petitionkit.sign", "confirmation-needed")).isEqualTo(2);
            assertThat(timed(meters, "petitionkit.sign", "error")).isOne();
            assertThat(timed(meters, "petitionkit.confirm", "unreadable")).isOne();
        });
    }

    @Test
    void timesWhatDoesNotMakeItsCallerWait() {
        measured.run(context -> {
            MeterRegistry meters = context.getBean(MeterRegistry.class);
            Petitions petitions = context.getBean(Petitions.class);
            PetitionId id = Scene.open(petitions);
            PetitionId nowhere = PetitionId.of(new java.util.UUID(0, 0).toString());
            petitions
                    .async()
                    .sign(id, Scene.request(1), Scene.browser(1))
                    .toCompletableFuture()
                    .join();
            petitions
                    .async()
                    .confirm("nothing", Click.UNKNOWN)
                    .toCompletableFuture()
                    .join();
            assertThatThrownBy(() -> petitions
                            .async()
                            .sign(nowhere, Scene.request(1), Scene.browser(1))
                            .toCompletableFuture()
                            .join())
                    .hasCauseInstanceOf(NoSuchPetitionException.class);

            assertThat(timed(meters, "petitionkit.sign", "confirmation-needed")).isOne();
            assertThat(meters.get("petitionkit.sign")
                            .tags("outcome", "error", "error", "NoSuchPetitionException")
                            .timer()
                            .count())
                    .isOne();
            assertThat(timed(meters, "petitionkit.confirm", "unreadable")).isOne();
        });
    }

    @Test
    void namesObservationsAsTheHostDoes() {
        GlobalObservationConvention<SigningObservationContext> ofTheHost = new GlobalObservationConvention<>() {
            @Override
            public boolean supportsContext(Observation.Context context) {
                return context instanceof SigningObservationContext signing && signing.step() == Step.SIGN;
            }

            @Override
            public String getName() {
                return "acme.signing";
            }

            @Override
            public KeyValues getLowCardinalityKeyValues(SigningObservationContext context) {
                return KeyValues.of("again", String.valueOf(context.result() instanceof SigningResult.AlreadySigned));
            }
        };
        measured.withBean(GlobalObservationConvention.class, () -> ofTheHost).run(context -> {
            Petitions petitions = context.getBean(Petitions.class);
            petitions.sign(Scene.open(petitions), Scene.request(1), Scene.browser(1));
            petitions.confirm("nothing");

            MeterRegistry meters = context.getBean(MeterRegistry.class);
            assertThat(meters.get("acme.signing").tag("again", "false").timer().count())
                    .isOne();
            assertThat(timed(meters, "petitionkit.confirm", "unreadable")).isOne();
        });
    }

    @Test
    void countsSignalsByCodeWhateverTheyLeadTo() {
        measured.withBean(FraudCheck.class, () -> attempt -> List.of(new Signal("acme", 1, "It is", "It is not")))
                .run(context -> {
                    Petitions petitions = context.getBean(Petitions.class);
                    petitions.sign(Scene.open(petitions), Scene.request(1), SigningContext.UNKNOWN);

                    MeterRegistry meters = context.getBean(MeterRegistry.class);
                    assertThat(meters.get("petitionkit.fraud.signals")
                                    .tag("code", "acme")
                                    .counter()
                                    .count())
                            .isOne();
                    assertThat(meters.get("petitionkit.fraud.signals")
                                    .tag("code", "no-user-agent")
                                    .counter()
                                    .count())
                            .isOne();
                });
    }

    @Test
    void countsTheSignalsOfConfirmationsAndLeavesThePolicyAsItIs() {
        FraudCheck later = new FraudCheck() {
            @Override
            public List<Signal> assess(Attempt attempt) {
                return List.of(new Signal("doubt", 30, "", ""));
            }

            @Override
            public List<Signal> assessConfirmed(ConfirmedAttempt confirmed) {
                return List.of(new Signal("later", 1, "", ""));
            }

            @Override
            public boolean comparesAttempts() {
                return true;
            }
        };
        Challenge passed = attempt -> true;
        FraudPolicy policy = new FraudPolicy("v1", List.of(later), passed, 20, 50, 60);
        measured.withBean(FraudPolicy.class, () -> policy)
                .withBean(Mailbox.class, Mailbox::new)
                .withBean(PetitionsCustomizer.class, () -> petitions -> petitions.executor(Runnable::run))
                .run(context -> {
                    Petitions petitions = context.getBean(Petitions.class);
                    petitions.sign(Scene.open(petitions), Scene.request(1), Scene.browser(1));
                    petitions.confirm(context.getBean(Mailbox.class).last().token());

                    assertThat(context.getBean(MeterRegistry.class)
                                    .get("petitionkit.fraud.signals")
                                    .tag("code", "later")
                                    .counter()
                                    .count())
                            .isOne();
                    FraudPolicy watched = context.getBean(FraudPolicy.class);
                    assertThat(watched.challenge()).isSameAs(passed);
                    assertThat(watched.challengeAt()).isEqualTo(20);
                    assertThat(watched.checks()).allMatch(FraudCheck::comparesAttempts);
                });
    }

    @Test
    void showsWhoIsHeldAndWhichCheckHoldsMoreThanUsual() {
        measured.withConfiguration(AutoConfigurations.of(PetitionJobsAutoConfiguration.class))
                .withPropertyValues("petitionkit.jobs.holds=-")
                .withBean(FraudCheck.class, () -> attempt -> List.of(new Signal("acme", 60, "", "")))
                .run(context -> {
                    Petitions petitions = context.getBean(Petitions.class);
                    PetitionId id = Scene.open(
                            petitions,
                            Policy.builder()
                                    .confirmation(Confirmation.NOT_NEEDED)
                                    .build());
                    for (int number = 0; number < 20; number++) {
                        petitions.sign(id, Scene.request(number), Scene.browser(number));
                    }
                    context.getBean(HoldsWatch.class).look();

                    MeterRegistry meters = context.getBean(MeterRegistry.class);
                    assertThat(meters.get("petitionkit.fraud.held").gauge().value())
                            .isEqualTo(20);
                    assertThat(meters.get("petitionkit.fraud.held.oldest")
                                    .gauge()
                                    .value())
                            .isNotNegative();
                    assertThat(meters.get("petitionkit.fraud.alarms")
                                    .tag("code", "acme")
                                    .gauge()
                                    .value())
                            .isOne();
                });
    }

    @Test
    void countsMailsByTheAnswerOfTheMailServer() {
        Iterator<MailResult> answers = List.of(
                        MailResult.SENT, new MailResult.Refused("550"), new MailResult.Later("450"))
                .iterator();
        Mailer mailer = new Mailer() {
            @Override
            public void send(Mail mail) {
                throw new AssertionError("The library asks for the answer");
            }

            @Override
            public MailResult trySend(Mail mail) {
                if (answers.hasNext()) {
                    return answers.next();
                }
                throw new IllegalStateException("no connection");
            }
        };
        PetitionsCustomizer atOnce = petitions -> petitions.executor(Runnable::run);
        measured.withBean(Mailer.class, () -> mailer)
                .withBean(PetitionsCustomizer.class, () -> atOnce)
                .run(context -> {
                    Petitions petitions = context.getBean(Petitions.class);
                    PetitionId id = Scene.open(petitions);
                    for (int number = 1; number <= 4; number++) {
                        petitions.sign(id, Scene.request(number), Scene.browser(number));
                    }

                    MeterRegistry meters = context.getBean(MeterRegistry.class);
                    for (String result : List.of("sent", "refused", "later", "failed")) {
                        assertThat(mails(meters, "confirm", result)).as(result).isOne();
                    }
                    assertThat(oldest(meters, "petitionkit.mail")).isNotNegative();
                });
    }

    @Test
    void countsTheMailsOfMailingsAndShowsHowLongTheOldestWaits() {
        MovableClock clock = new MovableClock(Instant.parse("2026-03-03T09:10:30Z"));
        UpdateMailer mailer = mail -> new MailResult.Later("450");
        measured.withBean(MovableClock.class, () -> clock)
                .withBean(UpdateMailer.class, () -> mailer)
                .run(context -> {
                    Petitions petitions = context.getBean(Petitions.class);
                    PetitionId id = Scene.open(
                            petitions,
                            Policy.builder()
                                    .confirmation(Confirmation.NOT_NEEDED)
                                    .build());
                    petitions.sign(
                            id,
                            SignatureRequest.builder()
                                    .name("Ada Example")
                                    .email("ada@example.org")
                                    .country("GB")
                                    .consent(new Consent(Audience.UPDATES, "friends", "v1"))
                                    .build(),
                            Scene.browser(1));
                    Mailing draft = petitions.updates().draft(Audience.of(id, "friends"), "News", "They listen.");
                    petitions.updates().send(draft.id());
                    petitions.maintenance().sendMailings();
                    clock.move(Duration.ofMinutes(20));

                    MeterRegistry meters = context.getBean(MeterRegistry.class);
                    assertThat(mails(meters, "update", "later")).isOne();
                    assertThat(meters.get("petitionkit.mailings.oldest")
                                    .timeGauge()
                                    .value(TimeUnit.MINUTES))
                            .isEqualTo(20);
                });
    }

    @Test
    void showsHowLongTheOldestEventHasWaitedForAListener() {
        MovableClock clock = new MovableClock(Instant.parse("2026-03-03T09:10:30Z"));
        PetitionListener failing = event -> {
            throw new IllegalStateException("not now");
        };
        measured.withBean(MovableClock.class, () -> clock)
                .withBean(PetitionListener.class, () -> failing)
                .run(context -> {
                    Petitions petitions = context.getBean(Petitions.class);
                    MeterRegistry meters = context.getBean(MeterRegistry.class);
                    assertThat(oldest(meters, failing.name())).isZero();

                    Scene.open(petitions);
                    clock.move(Duration.ofMinutes(5));
                    assertThat(oldest(meters, failing.name())).isEqualTo(5);
                });
    }

    private static double mails(MeterRegistry meters, String kind, String result) {
        return meters.get("petitionkit.mail")
                .tags("kind", kind, "result", result)
                .counter()
                .count();
    }

    /** In minutes. */
    private static double oldest(MeterRegistry meters, String listener) {
        return meters.get("petitionkit.outbox.oldest")
                .tag("listener", listener)
                .timeGauge()
                .value(TimeUnit.MINUTES);
    }

    @Test
    void showsWhatWaitsAndWhatIsRemembered() {
        PetitionListener failing = event -> {
            throw new IllegalStateException("not now");
        };
        measured.withBean(PetitionListener.class, () -> failing).run(context -> {
            Petitions petitions = context.getBean(Petitions.class);
            petitions.sign(Scene.open(petitions), Scene.request(1), Scene.browser(1));
            context.getBean(VelocityCounter.class).hit("mailbox", Instant.EPOCH, Window.of(1, 60));

            MeterRegistry meters = context.getBean(MeterRegistry.class);
            assertThat(meters.get("petitionkit.outbox.waiting")
                            .tag("listener", failing.name())
                            .gauge()
                            .value())
                    .isGreaterThan(1);
            assertThat(meters.get("petitionkit.outbox.dead.letters").gauge().value())
                    .isZero();
            assertThat(meters.get("petitionkit.velocity.keys").gauge().value()).isPositive();
        });
    }

    @Test
    @org.junit.jupiter.api.Tag("thorough")
    void measuresTheTransactionsOfTheDurableStore() {
        measured.withConfiguration(
                        AutoConfigurations.of(DataSourceAutoConfiguration.class, PetitionJdbcAutoConfiguration.class))
                .withPropertyValues("petitionkit.secret=" + Scene.SECRET)
                .run(context -> {
                    Petitions petitions = context.getBean(Petitions.class);
                    petitions.sign(Scene.open(petitions), Scene.request(1), Scene.browser(1));
                    context.getBean(io.github.petitionkit.store.jdbc.JdbcPetitionStore.class)
                            .close();

                    MeterRegistry meters = context.getBean(MeterRegistry.class);
                    assertThat(meters.get("petitionkit.store.batch").summary().count())
                            .isGreaterThanOrEqualTo(3);
                    assertThat(meters.get("petitionkit.store.waiting").gauge().value())
                            .isZero();
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class CountsAttempts {
        @Bean
        FraudPolicy policy(VelocityCounter counter) {
            return FraudPolicy.ukParliament(counter);
        }
    }

    @Test
    @org.junit.jupiter.api.Tag("thorough")
    void countsWhatWasAnsweredWithoutRedis() {
        measured.withUserConfiguration(CountsAttempts.class)
                .withConfiguration(AutoConfigurations.of(
                        DataRedisAutoConfiguration.class,
                        DataRedisReactiveAutoConfiguration.class,
                        PetitionRedisAutoConfiguration.class))
                .withPropertyValues(
                        "petitionkit.redis.enabled=true",
                        "petitionkit.redis.when-down=closed",
                        "petitionkit.redis.timeout=5s",
                        "spring.data.redis.port=" + Servers.freePort())
                .run(context -> {
                    Petitions petitions = context.getBean(Petitions.class);
                    PetitionId id = Scene.open(petitions);
                    assertThat(petitions.sign(id, Scene.request(1), Scene.browser(1)))
                            .isNotNull();

                    MeterRegistry meters = context.getBean(MeterRegistry.class);
                    assertThat(meters.get("petitionkit.velocity.degraded")
                                    .functionCounter()
                                    .count())
                            .isPositive();
                    assertThat(meters.get("petitionkit.fraud.signals")
                                    .tag("code", "velocity-ip")
                                    .counter()
                                    .count())
                            .isOne();
                });
    }

    @Test
    void putsNobodyIntoATag() {
        measured.run(context -> {
            Petitions petitions = context.getBean(Petitions.class);
            PetitionId id = Scene.open(petitions);
            petitions.sign(id, Scene.request(7), Scene.browser(7));

            Stream<String> values = context.getBean(MeterRegistry.class).getMeters().stream()
                    .flatMap(meter -> meter.getId().getTags().stream())
                    .map(Tag::getValue);
            assertThat(values)
                    .noneMatch(value -> value.contains("example.org")
                            || value.contains("Signer")
                            || value.contains("10.0.0.7")
                            || value.contains(id.toString()));
        });
    }

    @Test
    void needsNoMeters() {
        runner.run(context -> assertThat(context).hasSingleBean(Petitions.class).doesNotHaveBean(SignalMeter.class));
        runner.withClassLoader(new FilteredClassLoader("io.micrometer.core"))
                .run(context -> assertThat(context).doesNotHaveBean("petitionkitSignalMeter"));
    }

    private static long timed(MeterRegistry meters, String name, String outcome) {
        return meters.get(name).tag("outcome", outcome).timer().count();
    }
}
