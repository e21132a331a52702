package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.SigningResult;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RemindersTest {
    private static final Policy ONCE = Policy.builder()
            .confirmation(Confirmation.byMail().reminders(1, Duration.ofDays(2)))
            .build();
    private static final Policy THRICE = Policy.builder()
            .confirmation(Confirmation.byMail().reminders(3, Duration.ofDays(2)))
            .build();

    private final Site site = new Site();

    private long reminders(SignatureId signature) {
        return site.mails.stream()
                .filter(mail ->
                        mail.kind() == MailKind.REMINDER && mail.signature().equals(signature))
                .count();
    }

    private long reminders() {
        return site.mails.stream()
                .filter(mail -> mail.kind() == MailKind.REMINDER)
                .count();
    }

    @Test
    void asksOnceMoreWhoHasNotConfirmedAndCountsThemByTheNewLink() {
        PetitionId petition = site.open(ONCE);
        SignatureId ada = site.pending(petition, "Ada Example", "ada@example.org");

        site.clock.move(Duration.ofDays(2).minusMillis(1));
        assertThat(site.petitions.maintenance().remindDue()).isZero();
        site.clock.move(Duration.ofMillis(1));
        assertThat(site.petitions.maintenance().remindDue()).isOne();
        assertThat(site.petitions.maintenance().remindDue()).isZero();

        Mail reminder = site.mails.get(1);
        assertThat(reminder.kind()).isEqualTo(MailKind.REMINDER);
        assertThat(reminder.to()).isEqualTo(new EmailAddress("ada@example.org"));
        assertThat(reminder.expiresAt()).isEqualTo(site.clock.instant().plus(Duration.ofDays(7)));
        assertThat(site.petitions.confirm(reminder.token())).isInstanceOf(ConfirmationResult.Counted.class);
        assertThat(reminders(ada)).isOne();
    }

    @Test
    void asksNobodyUnlessThePolicySaysSo() {
        site.pending(site.open(Policy.builder().build()), "Ada Example", "ada@example.org");
        site.clock.move(Duration.ofDays(3));

        assertThat(site.petitions.maintenance().remindDue()).isZero();
    }

    @Test
    @Tag("crowd")
    void asksAsOftenAsThePolicySaysAndNeverInABurst() {
        SignatureId ada = site.pending(site.open(THRICE), "Ada Example", "ada@example.org");
        for (int hour = 0; hour < 24 * 14; hour++) {
            site.clock.move(Duration.ofHours(1));
            site.petitions.maintenance().remindDue();
        }
        assertThat(reminders(ada)).isEqualTo(3);
        List<PetitionEvent.MailDue> mails = site.events(PetitionEvent.MailDue.class);
        for (int mail = 1; mail < mails.size(); mail++) {
            assertThat(Duration.between(
                            mails.get(mail - 1).at(), mails.get(mail).at()))
                    .isEqualTo(Duration.ofDays(2));
        }
    }

    @Test
    void remindsOfEachAttemptForItselfSoThatNobodySilencesTheOwners() {
        PetitionId petition = site.open(ONCE);
        SignatureId own = site.pending(petition, "Ada Example", "ada@example.org");
        site.clock.move(Duration.ofDays(1));
        site.sign(petition, "Mallory Example", "ada@example.org");
        site.clock.move(Duration.ofDays(1));

        assertThat(site.petitions.maintenance().remindDue()).isOne();
        assertThat(reminders(own)).isOne();
    }

    @Test
    void sendsNoLinkOnceTheFirstIsTooOld() {
        site.pending(site.open(ONCE), "Ada Example", "ada@example.org");
        site.clock.move(Duration.ofDays(7));

        assertThat(site.petitions.maintenance().remindDue()).isZero();
    }

    @Test
    void asksSuspectedSignersLikeOthers() {
        Site suspicious = new Site(builder -> builder.fraudPolicy(new FraudPolicy(
                "test",
                List.of(attempt -> attempt.signer().name() != null
                                && attempt.signer().name().value().startsWith("Bot")
                        ? List.of(new Signal("bot", 100, "It is", "It is not"))
                        : List.of()),
                50,
                FraudPolicy.NEVER)));
        PetitionId petition = suspicious.open(ONCE);
        assertThat(suspicious.sign(petition, "Bot Example", "bot@example.org")).isInstanceOf(SigningResult.Held.class);
        suspicious.pending(petition, "Ada Example", "ada@example.org");
        suspicious.clock.move(Duration.ofDays(2));

        assertThat(suspicious.petitions.maintenance().remindDue()).isEqualTo(2);
        assertThat(suspicious.mails)
                .extracting(Mail::kind)
                .containsExactly(MailKind.CONFIRM, MailKind.CONFIRM, MailKind.REMINDER, MailKind.REMINDER);
    }

    @Test
    void leavesAloneWhoHasConfirmedOrWithdrawnOrIsForgotten() {
        PetitionId petition = site.open(ONCE);
        site.confirmed(petition, "Ada Example", "ada@example.org");
        SignatureId gone = site.pending(petition, "Ben Example", "ben@example.org");
        site.petitions.withdraw(petition, gone);
        site.pending(petition, "Cem Example", "cem@example.org");
        site.petitions.privacy().erase(new EmailAddress("cem@example.org"));
        site.petitions
                .imports()
                .signAll(
                        petition,
                        List.of(SignatureRequest.of("Dee Example", "dee@example.org", "GB")),
                        SigningContext.builder().channel(Channel.PAPER).build());
        site.clock.move(Duration.ofDays(2));

        assertThat(site.petitions.maintenance().remindDue()).isZero();
    }

    @Test
    void asksNobodyOnceThePetitionHasEnded() {
        PetitionId petition = site.open(Policy.openFor(Period.ofDays(1), ZoneOffset.UTC)
                .confirmation(Confirmation.byMail().reminders(1, Duration.ofDays(2)))
                .build());
        site.pending(petition, "Ada Example", "ada@example.org");
        site.clock.move(Duration.ofDays(2));

        assertThat(site.petitions.maintenance().remindDue()).isZero();
    }

    @Test
    @Tag("crowd")
    void asksEverybodyOfACrowdOnceHoweverManyNodesDo() throws Exception {
        PetitionId petition = site.open(ONCE);
        int signers = 1_200;
        for (int signer = 0; signer < signers; signer++) {
            site.sign(petition, "Signer Example", "signer" + signer + "@example.org");
        }
        site.clock.move(Duration.ofDays(2));

        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Long>> runs = new ArrayList<>();
            for (int run = 0; run < 4; run++) {
                runs.add(site.petitions.maintenance()::remindDue);
            }
            long reminded = 0;
            for (Future<Long> run : nodes.invokeAll(runs)) {
                reminded += run.get();
            }
            assertThat(reminded).isEqualTo(signers);
        } finally {
            nodes.shutdownNow();
        }
        assertThat(reminders()).isEqualTo(signers);
        assertThat(site.mails.stream().map(Mail::to).distinct()).hasSize(signers);
    }
}
