package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailResult;
import io.github.petitionkit.mail.Mailer;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.SigningResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class MailsTest {
    private static final EmailAddress ADA = new EmailAddress("ada@example.org");

    private final Server server = new Server();
    private final Site site = new Site(builder -> builder.mailer(server));
    private final PetitionId petition = site.open(Policy.builder().build());
    private final Mails mails = site.petitions.mails();

    /** A mail server that refuses some addresses for good, and takes nothing while it is busy. */
    private static final class Server implements Mailer {
        private final Queue<Mail> taken = new ConcurrentLinkedQueue<>();
        private final Queue<String> asked = new ConcurrentLinkedQueue<>();
        private volatile String refused = "";
        private volatile boolean busy;

        @Override
        public void send(Mail mail) {
            throw new AssertionError("The result is wanted");
        }

        @Override
        public MailResult trySend(Mail mail) {
            asked.add(mail.to().value());
            if (mail.to().value().equals(refused)) {
                return new MailResult.Refused("550");
            }
            if (busy) {
                return new MailResult.Later("451");
            }
            taken.add(mail);
            return MailResult.SENT;
        }
    }

    private List<String> delivered() {
        site.petitions.maintenance().deliverEvents();
        return server.taken.stream().map(mail -> mail.to().value()).toList();
    }

    @Test
    void refusedAddressIsGivenUpAtOnceAndNobodyWaitsForIt() {
        server.refused = "nobody@example.org";
        site.sign(petition, "Nobody Example", "nobody@example.org");
        for (int signer = 0; signer < 50; signer++) {
            site.sign(petition, "Ada Example", "person" + signer + "@example.org");
        }

        assertThat(delivered()).hasSize(50).doesNotContain("nobody@example.org");
        assertThat(mails.isSuppressed(new EmailAddress("nobody@example.org"))).isTrue();

        site.sign(petition, "Nobody Example", "nobody@example.org");
        site.clock.move(Duration.ofDays(1));
        delivered();
        assertThat(server.asked).containsOnlyOnce("nobody@example.org");
    }

    @Test
    void spellingThatIsRefusedDoesNotSilenceTheMailbox() {
        server.refused = "ada+stranger@example.org";
        site.sign(petition, "Mallory Example", "ada+stranger@example.org");
        delivered();
        site.sign(petition, "Ada Example", ADA.value());

        assertThat(delivered()).containsExactly(ADA.value());
    }

    @Test
    void mailThatCannotBeTakenNowComesAgain() {
        server.busy = true;
        site.sign(petition, "Ada Example", ADA.value());
        assertThat(delivered()).isEmpty();

        server.busy = false;
        site.clock.move(Duration.ofHours(2));
        assertThat(delivered()).containsExactly(ADA.value());
    }

    @Test
    void mailboxThatIsSuppressedGetsNoMailInAnySpellingUntilItIsResumed() {
        mails.suppress(ADA, Reason.of("asked-for-it"));
        SigningResult result = site.sign(petition, "Ada Example", "Ada+again@example.org");
        assertThat(result).isInstanceOf(SigningResult.ConfirmationNeeded.class);
        assertThat(delivered()).isEmpty();

        mails.resume(ADA);
        assertThat(mails.isSuppressed(ADA)).isFalse();
        site.sign(petition, "Ada Example", ADA.value());
        assertThat(delivered()).containsExactly(ADA.value());
        assertThat(site.petitions.confirm(server.taken.remove().token()))
                .isInstanceOf(ConfirmationResult.Counted.class);
    }

    @Test
    void addressWhoseMailBouncedGetsNoMore() {
        site.sign(petition, "Ada Example", ADA.value());
        delivered();
        Mail sent = server.taken.remove();

        assertThat(mails.bounced(sent)).isTrue();
        assertThat(mails.bounced(sent)).isTrue();
        site.sign(petition, "Ada Example", ADA.value());
        assertThat(delivered()).isEmpty();
    }

    @Test
    void addressThatAProviderRefusedByMistakeGetsMailAgain() {
        Instant outage = site.clock.instant();
        server.refused = ADA.value();
        site.sign(petition, "Ada Example", ADA.value());
        delivered();
        mails.suppress(new EmailAddress("owner@example.org"), Reason.of("asked-for-it"));
        server.refused = "";

        Instant over = outage.plus(Duration.ofHours(7));
        assertThat(mails.resume("550", outage, over)).isOne();
        assertThat(mails.isSuppressed(ADA)).isFalse();
        assertThat(mails.isSuppressed(new EmailAddress("owner@example.org"))).isTrue();
        site.sign(petition, "Ada Example", ADA.value());
        assertThat(delivered()).contains(ADA.value());
    }

    @Test
    void bounceOfAMailThatWasNeverSentDoesNothing() {
        site.sign(petition, "Ada Example", ADA.value());
        delivered();
        Mail sent = server.taken.remove();
        Mail forged = new Mail(
                sent.kind(),
                sent.petition(),
                sent.title(),
                sent.signature(),
                sent.to(),
                sent.preview(),
                sent.locale(),
                "made up",
                sent.expiresAt(),
                sent.unsubscribeToken(),
                null);

        assertThat(mails.bounced(forged)).isFalse();
        assertThat(mails.isSuppressed(ADA)).isFalse();
    }

    @Test
    void reportedBounceStopsMailToTheSpellingThatItNames() {
        EmailAddress tagged = new EmailAddress("ada+petition@example.org");
        site.sign(petition, "Ada Example", tagged.value());
        delivered();
        Mail sent = server.taken.remove();

        assertThat(mails.bounced(tagged, sent.unsubscribeToken())).isTrue();

        assertThat(mails.isSuppressed(tagged)).isTrue();
        assertThat(mails.isSuppressed(ADA)).isFalse();
    }

    @Test
    void reportedBounceOfAnotherMailboxOrWithAnotherTokenDoesNothing() {
        EmailAddress eve = new EmailAddress("eve@example.org");
        site.sign(petition, "Ada Example", ADA.value());
        site.sign(petition, "Eve Example", eve.value());
        delivered();
        Mail toAda = server.taken.remove();
        Mail toEve = server.taken.remove();

        assertThat(mails.bounced(ADA, toEve.unsubscribeToken())).isFalse();
        assertThat(mails.bounced(ADA, toAda.token())).isFalse();
        assertThat(mails.bounced(ADA, "")).isFalse();
        assertThat(mails.bounced(ADA, "\uD800 forged")).isFalse();
        assertThat(mails.isSuppressed(ADA)).isFalse();
        assertThat(mails.isSuppressed(eve)).isFalse();
    }

    @Test
    void complaintStopsMailToTheMailboxInEverySpelling() {
        site.sign(petition, "Ada Example", "ada+petition@example.org");
        delivered();
        Mail sent = server.taken.remove();

        assertThat(mails.complained(sent.token())).isFalse();
        assertThat(mails.complained(sent.unsubscribeToken())).isTrue();
        assertThat(mails.complained(sent.unsubscribeToken())).isTrue();

        assertThat(mails.isSuppressed(ADA)).isTrue();
    }

    @Test
    void reportThatComesTooLateForALinkStillCounts() {
        site.sign(petition, "Ada Example", ADA.value());
        delivered();
        Mail sent = server.taken.remove();

        site.clock.move(Duration.ofDays(1_000));

        assertThat(mails.bounced(ADA, sent.unsubscribeToken())).isTrue();
        assertThat(mails.complained(sent.unsubscribeToken())).isTrue();
    }
}
