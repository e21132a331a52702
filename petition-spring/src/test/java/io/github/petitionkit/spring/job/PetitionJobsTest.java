package io.github.petitionkit.spring.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.Register;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.VerificationOutcome;
import io.github.petitionkit.spring.PetitionAutoConfiguration;
import io.github.petitionkit.spring.PetitionsCustomizer;
import io.github.petitionkit.spring.Scene;
import io.github.petitionkit.spring.test.Mailbox;
import io.github.petitionkit.spring.test.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.scheduling.support.CronExpression;

class PetitionJobsTest {
    private static final CronExpression EVERY_SECOND = CronExpression.parse("* * * * * *");

    private final MovableClock clock = new MovableClock(Instant.parse("2030-01-01T12:00:00Z"));
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ValidationAutoConfiguration.class,
                    PetitionAutoConfiguration.class,
                    PetitionJobsAutoConfiguration.class))
            .withBean(InstantSource.class, () -> clock)
            .withBean(PetitionsCustomizer.class, () -> petitions -> petitions.executor(Runnable::run));

    @Test
    void closesWhatIsDue() {
        runner.run(context -> {
            Petitions petitions = context.getBean(Petitions.class);
            PetitionId id = Scene.open(petitions);
            clock.move(Duration.ofDays(300));
            run(context.getBean(PetitionJobs.class), "closing");

            assertThat(petitions.find(id).orElseThrow().life().state()).isEqualTo(PetitionState.CLOSED);
        });
    }

    @Test
    void recountsErasesAndDelivers() {
        runner.run(context -> {
            Scene.open(context.getBean(Petitions.class));
            PetitionJobs jobs = context.getBean(PetitionJobs.class);
            assertThat(jobs.jobs())
                    .extracting(PetitionJob::name)
                    .containsExactly(
                            "delivery",
                            "mailings",
                            "closing",
                            "timetables",
                            "reminders",
                            "retention",
                            "reconciliation",
                            "holds");
            assertThat(jobs.jobs()).allMatch(job -> jobs.run(job) == JobRun.DONE);
        });
    }

    @Test
    void remindsWhoHasNotConfirmed() {
        Mailbox mailbox = new Mailbox();
        runner.withBean(Mailbox.class, () -> mailbox).run(context -> {
            Petitions petitions = context.getBean(Petitions.class);
            Policy policy = Policy.builder()
                    .confirmation(Confirmation.byMail().reminders(1, Duration.ofDays(2)))
                    .build();
            petitions.sign(Scene.open(petitions, policy), Scene.request(1), Scene.browser(1));
            clock.move(Duration.ofDays(2));
            run(context.getBean(PetitionJobs.class), "reminders");

            assertThat(mailbox.mails()).extracting(Mail::kind).containsExactly(MailKind.CONFIRM, MailKind.REMINDER);
        });
    }

    @Test
    void asksTheRegisterWhereThereIsOne() {
        AtomicInteger asked = new AtomicInteger();
        Register register = signer -> {
            asked.incrementAndGet();
            return VerificationOutcome.VERIFIED;
        };
        runner.withBean(Register.class, () -> register).run(context -> {
            Petitions petitions = context.getBean(Petitions.class);
            petitions.sign(Scene.open(petitions), Scene.request(1), Scene.browser(1));
            run(context.getBean(PetitionJobs.class), "verification");
            assertThat(asked).hasValue(1);
        });
    }

    @Test
    void tellsListenersOfMoreHoldsThanUsual() {
        List<PetitionEvent> events = new CopyOnWriteArrayList<>();
        withHeld(20).withBean(PetitionListener.class, () -> events::add).run(context -> {
            run(context.getBean(PetitionJobs.class), "holds");

            assertThat(events)
                    .filteredOn(PetitionEvent.HoldsRose.class::isInstance)
                    .extracting(event -> ((PetitionEvent.HoldsRose) event).signal())
                    .containsExactly("acme");
        });
    }

    @Test
    void looksAtHoldsOnEveryNodeAndAlreadyWhenItStarts() {
        withHeld(20).withBean(JobLock.class, () -> (job, work) -> false).run(context -> {
            PetitionJobs jobs = context.getBean(PetitionJobs.class);
            run(jobs, "holds");

            assertThat(context.getBean(HoldsWatch.class).latest().held()).isEqualTo(20);
            assertThat(jobs.jobs())
                    .filteredOn(job -> job.nodes() == PetitionJob.Nodes.EVERY)
                    .extracting(PetitionJob::name)
                    .containsExactly("mailings", "holds");
        });
    }

    @ParameterizedTest
    @CsvSource({"true, 0", "false, 5"})
    void releasesWhatACheckHoldsThatIsMostlyWrongIfItIsSaidTo(boolean releases, long held) {
        withHeld(25)
                .withPropertyValues("petitionkit.fraud.release-mostly-wrong=" + releases)
                .run(context -> {
                    Petitions petitions = context.getBean(Petitions.class);
                    PetitionId id;
                    try (Stream<PetitionId> all = petitions.reader().petitions()) {
                        id = all.findFirst().orElseThrow();
                    }
                    List<SignatureId> looked;
                    try (Stream<Signature> all = petitions.reader().signatures(id)) {
                        looked = all.limit(20).map(Signature::id).toList();
                    }
                    petitions.moderation().release(id, looked, Reason.of("looked-at"), Actor.staff("7"));
                    run(context.getBean(PetitionJobs.class), "holds");

                    assertThat(petitions.progress(id).tally().held()).isEqualTo(held);
                    assertThat(context.getBean(HoldsWatch.class).latest().held())
                            .isEqualTo(held);
                });
    }

    private ApplicationContextRunner withHeld(int count) {
        FraudCheck suspicious = attempt -> List.of(new Signal("acme", 60, "", ""));
        return runner.withBean(FraudCheck.class, () -> suspicious)
                .withInitializer(context -> context.addApplicationListener(event -> {
                    if (event instanceof ContextRefreshedEvent refreshed) {
                        Petitions petitions = refreshed.getApplicationContext().getBean(Petitions.class);
                        Policy policy = Policy.builder()
                                .confirmation(Confirmation.NOT_NEEDED)
                                .build();
                        PetitionId id = Scene.open(petitions, policy);
                        for (int number = 0; number < count; number++) {
                            petitions.sign(id, Scene.request(number), Scene.browser(number << 8));
                        }
                    }
                }));
    }

    @Test
    void canBeSwitchedOffAltogetherOrOneByOne() {
        runner.withPropertyValues("petitionkit.jobs.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(PetitionJobs.class));
        runner.withPropertyValues(
                        "petitionkit.jobs.reconciliation=-",
                        "petitionkit.jobs.mailings=-",
                        "petitionkit.jobs.retention=-",
                        "petitionkit.jobs.timetables=-",
                        "petitionkit.jobs.reminders=-",
                        "petitionkit.jobs.holds=-",
                        "petitionkit.jobs.verification=-")
                .withBean(Register.class, () -> signer -> VerificationOutcome.VERIFIED)
                .run(context -> assertThat(context.getBean(PetitionJobs.class).jobs())
                        .extracting(PetitionJob::name)
                        .containsExactly("delivery", "closing"));
        runner.withPropertyValues("petitionkit.jobs.closing=sometimes")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("petitionkit.jobs.closing is 'sometimes'"));
    }

    @Test
    void doesJobsOfTheHostAtTheirTimeAndWaitsForThemToEnd() {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean done = new AtomicBoolean();
        PetitionJob job = new PetitionJob("host", EVERY_SECOND, () -> {
            begun.countDown();
            Thread.onSpinWait();
            done.set(true);
        });
        runner.withBean(PetitionJob.class, () -> job).run(context -> {
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            context.close();
            assertThat(done).isTrue();
        });
    }

    @Test
    void doesAJobAgainThatFailed() {
        AtomicInteger times = new AtomicInteger();
        PetitionJob failing = new PetitionJob("failing", EVERY_SECOND, () -> {
            times.incrementAndGet();
            throw new IllegalStateException("no");
        });
        PetitionJobs jobs = new PetitionJobs(List.of(failing), new LocalJobLock(), () -> {
            throw new AssertionError();
        });

        assertThat(jobs.run(failing)).isEqualTo(JobRun.FAILED);
        assertThat(jobs.run(failing)).isEqualTo(JobRun.FAILED);
        assertThat(times).hasValue(2);
    }

    @Test
    void leavesTheLockToTheHost() {
        JobLock never = (job, work) -> false;
        runner.withBean(JobLock.class, () -> never).run(context -> {
            PetitionJobs jobs = context.getBean(PetitionJobs.class);
            assertThat(jobs.jobs())
                    .filteredOn(job -> job.nodes() == PetitionJob.Nodes.ONE)
                    .allMatch(job -> jobs.run(job) == JobRun.RUNNING_ELSEWHERE);
        });
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void runsInVirtualThreadsWhereTheHostDoes() {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<String> thread = new AtomicReference<>("");
        PetitionJob job = new PetitionJob("host", EVERY_SECOND, () -> {
            thread.set(Thread.currentThread().toString());
            begun.countDown();
        });
        runner.withPropertyValues("spring.threads.virtual.enabled=true")
                .withBean(PetitionJob.class, () -> job)
                .run(context -> {
                    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
                    assertThat(thread.get()).startsWith("VirtualThread");
                });
    }

    private static void run(PetitionJobs jobs, String name) {
        PetitionJob job = jobs.jobs().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(jobs.run(job)).isEqualTo(JobRun.DONE);
    }
}
