package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.mail.MailResult;
import io.github.petitionkit.mailing.Audience;
import io.github.petitionkit.mailing.Mailing;
import io.github.petitionkit.mailing.MailingCounts;
import io.github.petitionkit.mailing.MailingState;
import io.github.petitionkit.mailing.UpdateMail;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.privacy.ConsentScope;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.Consent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A mailing to several petitions and those who have signed two of them, where mail for one signature cannot go out. */
class SupportersOfSeveralPetitionsTest {
    private static final Consent UPDATES = new Consent("updates", "council", "v1");

    private final List<String> reached = new ArrayList<>();
    private Function<UpdateMail, MailResult> server = mail -> MailResult.SENT;
    private final Site site = new Site(builder -> builder.updateMailer(this::send));
    private final List<PetitionId> petitions = Stream.generate(
                    () -> site.open(Policy.builder().build()))
            .limit(2)
            .sorted()
            .toList();
    /** A mailing comes to its supporters first. */
    private final PetitionId first = petitions.get(0);

    private final PetitionId second = petitions.get(1);

    private synchronized MailResult send(UpdateMail mail) {
        MailResult result = server.apply(mail);
        if (result == MailResult.SENT) {
            reached.add(mail.to().value());
        }
        return result;
    }

    private SignatureId supporter(PetitionId petition, String email) {
        SignatureId signature = site.confirmed(petition, "Ada Example", email);
        site.petitions.privacy().giveConsents(petition, signature, List.of(UPDATES));
        return signature;
    }

    private Mailing sending() {
        Updates updates = site.petitions.updates();
        Mailing draft = updates.draft(Audience.of(petitions, "council"), "A first answer", "They listen.");
        return updates.send(draft.id()).mailing();
    }

    private void run() {
        site.petitions.maintenance().sendMailings();
    }

    private void runLater() {
        site.clock.move(Duration.ofHours(1));
        server = mail -> MailResult.SENT;
        run();
    }

    private void assertSent(Mailing mailing, MailingCounts counts) {
        Mailing now = site.petitions.updates().find(mailing.id()).orElseThrow();
        assertThat(now.state()).isEqualTo(MailingState.SENT);
        assertThat(now.counts()).isEqualTo(counts);
    }

    @Test
    void areReachedAtTheSpellingThatTheServerTakes() {
        supporter(first, "ada+first@example.org");
        supporter(second, "ada@example.org");
        server = mail -> mail.to().value().contains("+") ? new MailResult.Refused("SMTP 550") : MailResult.SENT;

        Mailing mailing = sending();
        run();

        assertThat(reached).containsExactly("ada@example.org");
        assertSent(mailing, new MailingCounts(1, 0, 0, 0, 0));
    }

    @Test
    void areReachedAtTheSpellingThatHasNotBounced() {
        supporter(first, "ada+first@example.org");
        supporter(second, "ada@example.org");
        server = mail -> mail.to().value().contains("+") ? new MailResult.Refused("SMTP 550") : MailResult.SENT;
        sending();
        run();
        reached.clear();

        Mailing next = sending();
        runLater();

        assertThat(reached).containsExactly("ada@example.org");
        assertSent(next, new MailingCounts(1, 0, 0, 0, 0));
    }

    @Test
    void areReachedThoughTheyWithdrawOneSignatureWhileTheMailWaits() {
        SignatureId withdrawn = supporter(first, "ada@example.org");
        supporter(second, "ada@example.org");
        server = mail -> new MailResult.Later("SMTP 451");
        Mailing mailing = sending();
        run();

        site.petitions.withdraw(first, withdrawn);
        runLater();

        assertThat(reached).containsExactly("ada@example.org");
        assertSent(mailing, new MailingCounts(1, 0, 0, 0, 0));
    }

    @Test
    void areReachedThoughOneOfThePetitionsIsHiddenWhileTheMailWaits() {
        supporter(first, "ada@example.org");
        supporter(second, "ada@example.org");
        server = mail -> new MailResult.Later("SMTP 451");
        Mailing mailing = sending();
        run();

        site.petitions.moderation().hide(first, 0, Actor.staff("7"), Reason.of("law"));
        runLater();

        assertThat(reached).containsExactly("ada@example.org");
        assertSent(mailing, new MailingCounts(1, 0, 0, 0, 0));
    }

    @Test
    void areLeftAloneIfTheyHaveUnsubscribedOrWithdrawnBothConsents() {
        supporter(first, "ada+first@example.org");
        supporter(second, "ada@example.org");
        supporter(first, "grace@example.org");
        supporter(second, "grace@example.org");
        server = mail -> new MailResult.Later("SMTP 451");
        Mailing mailing = sending();
        run();

        site.petitions.mails().suppress(new EmailAddress("ada@example.org"), Reason.of("asked"));
        site.petitions
                .privacy()
                .withdrawConsents(new EmailAddress("grace@example.org"), ConsentScope.ALL.to("council"));
        runLater();

        assertThat(reached).isEmpty();
        assertSent(mailing, new MailingCounts(0, 1, 0, 0, 0));
    }

    @Test
    void areGivenUpOnceIfTheServerTakesNoSpelling() {
        supporter(first, "ada+first@example.org");
        supporter(second, "ada@example.org");
        server = mail -> new MailResult.Refused("SMTP 550");

        Mailing mailing = sending();
        run();

        assertSent(mailing, new MailingCounts(0, 0, 1, 0, 0));
    }
}
