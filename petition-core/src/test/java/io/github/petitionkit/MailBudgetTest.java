package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailBudget;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.SigningResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Berta owns berta@example.org; a stranger knows the address. */
@Tag("crowd")
class MailBudgetTest {
    private static final String BERTA = "berta@example.org";
    private static final SigningContext AT_HOME = from("192.0.2.10");
    private final MailBudget budget = new MailBudget(
            new Window(30, Duration.ofMinutes(30)),
            new Window(30, Duration.ofMinutes(10)),
            new InMemoryVelocityCounter(1_000, new Random(1)));

    private final Site site = new Site(builder -> builder.mailBudget(budget));
    private final PetitionId petition = site.open(Policy.builder().build());

    private static SigningContext from(String ip) {
        return SigningContext.builder()
                .ip(ip)
                .userAgent("Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0")
                .build();
    }

    private SigningResult sign(PetitionId id, String email, SigningContext context) {
        return site.petitions.sign(id, SignatureRequest.of("Berta Example", email, "GB"), context);
    }

    private List<Mail> mailsTo(String email) {
        return site.mails.stream()
                .filter(mail -> mail.to().value().equals(email))
                .toList();
    }

    private void flood(PetitionId id, int attempts, String ip) {
        for (int attempt = 0; attempt < attempts; attempt++) {
            sign(id, "berta+" + attempt + "q@example.org", from(ip));
        }
    }

    private void waitFor(Duration time) {
        for (Duration waited = Duration.ZERO; waited.compareTo(time) < 0; waited = waited.plusMinutes(5)) {
            site.clock.move(Duration.ofMinutes(5));
            site.petitions.maintenance().deliverEvents();
        }
    }

    private void assertCountsAfter(Duration time) {
        SigningResult result = sign(petition, BERTA, AT_HOME);
        assertThat(result).isInstanceOf(SigningResult.ConfirmationNeeded.class);
        waitFor(time);
        List<Mail> own = mailsTo(BERTA);
        assertThat(own).isNotEmpty();
        assertThat(site.petitions.confirm(own.get(own.size() - 1).token()))
                .isInstanceOf(ConfirmationResult.Counted.class);
    }

    @Test
    void strangerOfAnotherNetworkCannotSpendTheOwnersMail() {
        List<PetitionId> petitions = new ArrayList<>(List.of(petition));
        for (int each = 0; each < 5; each++) {
            petitions.add(site.open(Policy.builder().build()));
        }
        petitions.forEach(each -> flood(each, 20, "198.51.100.7"));
        assertThat(site.mails).as("the share of one network").hasSize(10);

        assertCountsAfter(Duration.ZERO);
    }

    @Test
    void ownerGetsMailWithinAnHourThoughTheStrangerSharesTheNetwork() {
        flood(petition, 40, "192.0.2.77");
        assertThat(site.mails).hasSize(10);
        assertThat(mailsTo(BERTA)).isEmpty();

        assertCountsAfter(Duration.ofHours(1));
    }

    @Test
    void severalNetworksCannotSpendTheOwnersMailEither() {
        for (int network = 1; network <= 8; network++) {
            flood(petition, 10, "198.51." + network + ".7");
        }

        assertCountsAfter(Duration.ZERO);
    }

    @Test
    void noMailboxGetsMoreThanItsBudgetHoweverManyNetworksTry() {
        for (int network = 1; network <= 50; network++) {
            flood(site.open(Policy.builder().build()), 3, "198.51." + network + ".7");
        }
        assertThat(site.mails).hasSize(30);

        waitFor(Duration.ofMinutes(35));
        assertThat(site.mails).hasSizeLessThanOrEqualTo(60);
    }

    @Test
    void oneNetworkCannotHaveMailSentToEverybody() {
        for (int address = 0; address < 100; address++) {
            sign(petition, "person" + address + "@example.org", from("198.51.100." + address));
        }
        assertThat(site.mails).hasSize(30);

        sign(petition, BERTA, AT_HOME);
        assertThat(mailsTo(BERTA)).hasSize(1);
        waitFor(Duration.ofMinutes(90));
        assertThat(site.mails).hasSize(101);
    }

    @Test
    void everybodyBehindAProxyThatTheHostHasNotConfiguredGetsMail() {
        for (int person = 0; person < 100; person++) {
            sign(petition, "person" + person + "@example.org", from("10.0.0.1"));
        }

        assertThat(site.mails).hasSize(100);
    }

    @Test
    void answerIsTheSameWhenTheBudgetIsSpent() {
        flood(petition, 10, "192.0.2.77");
        SigningResult spent = sign(petition, BERTA, AT_HOME);
        SigningResult fresh = sign(petition, "somebody@example.org", AT_HOME);

        assertThat(spent).hasSameClassAs(fresh);
        assertThat(spent.acknowledgement()).isEqualTo(fresh.acknowledgement());
    }

    @Test
    void noticeOfAnotherAttemptIsDroppedWhenTheBudgetIsSpent() {
        sign(petition, BERTA, AT_HOME);
        site.petitions.confirm(mailsTo(BERTA).get(0).token());
        flood(petition, 20, "198.51.100.7");

        assertThat(site.mails.stream().filter(mail -> mail.kind() == MailKind.ALREADY_SIGNED))
                .hasSize(10);
        assertThat(site.petitions.maintenance().undelivered().values()).containsOnly(0L);
    }

    @Test
    void budgetNeedsRoomForTwoNetworks() {
        Window window = Window.of(1, 60);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MailBudget(window, window, budget.counter()))
                .withMessageContaining("2 or more");
        assertThat(new MailBudget(Window.of(2, 60), window, budget.counter()).pause())
                .isEqualTo(Duration.ofSeconds(15));
    }
}
