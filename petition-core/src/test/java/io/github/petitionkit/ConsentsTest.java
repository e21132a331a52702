package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.privacy.ConsentScope;
import io.github.petitionkit.signature.GivenConsent;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.Click;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.ConsentResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Consents given at the confirmation or later, and withdrawn without erasing anything. */
class ConsentsTest {
    private static final EmailAddress ADA = new EmailAddress("ada@example.org");
    private static final Consent UPDATES = new Consent("updates", "council", "v1");
    private static final Consent LETTERS = new Consent("letters", "council", "v1");
    private static final Consent PARTNER = new Consent("updates", "partner", "v3");
    private static final Duration HOUR = Duration.ofHours(1);

    private final Site site = new Site();
    private final PetitionId first = site.open(Policy.builder().build());
    private final PetitionId second = site.open(Policy.builder().build());
    private final SignatureId ada = site.confirmed(first, "Ada Example", ADA.value());

    private Signature find(PetitionId petition, SignatureId signature) {
        return site.store.signature(petition, signature).orElseThrow();
    }

    private List<Consent> standing(PetitionId petition, SignatureId signature) {
        return find(petition, signature).statement().standingConsents().stream()
                .map(GivenConsent::consent)
                .toList();
    }

    private String token() {
        return site.petitions.links().selfService(first, ada, ADA, Duration.ofDays(1));
    }

    private ConsentResult give(Consent... consents) {
        return site.petitions.selfService().giveConsents(token(), ada, List.of(consents));
    }

    private ConsentResult withdraw(ConsentScope scope) {
        return site.petitions.selfService().withdrawConsents(token(), scope);
    }

    @Test
    void areGivenLaterWithTheirTimeAndWording() {
        site.clock.move(HOUR);
        Instant later = site.clock.instant();

        assertThat(give(UPDATES)).isEqualTo(new ConsentResult.Recorded(1));
        assertThat(give(UPDATES)).isEqualTo(new ConsentResult.Recorded(0));
        assertThat(find(first, ada).statement().consents()).containsExactly(new GivenConsent(UPDATES, later));
        assertThat(site.events(PetitionEvent.ConsentsChanged.class)).hasSize(1);
        assertThat(site.counted(first)).isOne();
    }

    @Test
    void areGivenAtTheConfirmation() {
        SignatureId grace = site.pending(first, "Grace Example", "grace@example.org");
        String token = site.token(MailKind.CONFIRM, grace);
        assertThat(standing(first, grace)).isEmpty();
        site.clock.move(HOUR);

        assertThat(site.petitions.confirm(token, Click.UNKNOWN.consenting(UPDATES)))
                .isInstanceOf(ConfirmationResult.Counted.class);
        assertThat(find(first, grace).statement().consents())
                .containsExactly(new GivenConsent(UPDATES, site.clock.instant()));
        assertThat(site.petitions.confirm(
                        token, Click.UNKNOWN.consenting(UPDATES).consenting(LETTERS)))
                .isInstanceOf(ConfirmationResult.AlreadyConfirmed.class);
        assertThat(standing(first, grace)).containsExactly(UPDATES, LETTERS);
    }

    @Test
    void areWithdrawnWithTheirTimeAndStayAsProof() {
        Instant given = site.clock.instant();
        give(UPDATES);
        site.clock.move(HOUR);
        Instant withdrawn = site.clock.instant();

        assertThat(withdraw(ConsentScope.ALL)).isEqualTo(new ConsentResult.Recorded(1));
        site.clock.move(HOUR);
        assertThat(withdraw(ConsentScope.ALL)).isEqualTo(new ConsentResult.Recorded(0));
        assertThat(find(first, ada).statement().consents())
                .containsExactly(new GivenConsent(UPDATES, given, withdrawn));
        assertThat(find(first, ada).hasConsentFor("council")).isFalse();
        assertThat(find(first, ada).isErased()).isFalse();
        assertThat(site.counted(first)).isOne();

        give(UPDATES);
        assertThat(find(first, ada).statement().consents()).hasSize(2);
        assertThat(standing(first, ada)).containsExactly(UPDATES);
    }

    @Test
    void areWithdrawnForOneOrganisationPurposeOrPetition() {
        SignatureId elsewhere = site.confirmed(second, "Ada Example", ADA.value());
        site.petitions.privacy().giveConsents(second, elsewhere, List.of(UPDATES, PARTNER));
        give(UPDATES, LETTERS, PARTNER);

        assertThat(withdraw(ConsentScope.ALL.of(first).forPurpose("letters"))).isEqualTo(new ConsentResult.Recorded(1));
        assertThat(standing(first, ada)).containsExactly(UPDATES, PARTNER);
        assertThat(withdraw(ConsentScope.ALL.to("partner"))).isEqualTo(new ConsentResult.Recorded(2));
        assertThat(standing(first, ada)).containsExactly(UPDATES);
        assertThat(standing(second, elsewhere)).containsExactly(UPDATES);
        assertThat(withdraw(ConsentScope.ALL.of(second))).isEqualTo(new ConsentResult.Recorded(1));
        assertThat(standing(first, ada)).containsExactly(UPDATES);
        assertThat(site.petitions.privacy().withdrawConsents(ADA, ConsentScope.ALL))
                .isOne();
        assertThat(standing(first, ada)).isEmpty();
    }

    @Test
    void areWithdrawnByTheTokenThatUnsubscribes() {
        give(UPDATES);
        Mail mail = site.mails.get(0);

        assertThat(site.petitions
                        .selfService()
                        .withdrawConsents(mail.unsubscribeToken(), ConsentScope.ALL.to("council")))
                .isEqualTo(new ConsentResult.Recorded(1));
        assertThat(standing(first, ada)).isEmpty();
    }

    @Test
    void areOfConfirmedSignersOnly() {
        SignatureId attempt = site.pending(first, "Grace Example", "grace@example.org");
        assertThat(site.petitions.privacy().giveConsents(first, attempt, List.of(UPDATES)))
                .isEqualTo(new ConsentResult.NotStanding());
        site.petitions.privacy().erase(ADA);
        assertThat(give(UPDATES)).isEqualTo(new ConsentResult.NotStanding());
        assertThat(withdraw(ConsentScope.ALL)).isEqualTo(new ConsentResult.Recorded(0));
    }

    @Test
    void needATokenThatIsValid() {
        String token = token();
        SelfService self = site.petitions.selfService();
        assertThat(self.giveConsents("nonsense", ada, List.of(UPDATES))).isEqualTo(new ConsentResult.Unreadable());
        assertThat(self.withdrawConsents(site.token(MailKind.CONFIRM, ada), ConsentScope.ALL))
                .isEqualTo(new ConsentResult.Unreadable());
        site.clock.move(Duration.ofDays(1));
        assertThat(self.giveConsents(token, ada, List.of(UPDATES))).isEqualTo(new ConsentResult.Expired());
        assertThat(self.withdrawConsents(token, ConsentScope.ALL)).isEqualTo(new ConsentResult.Expired());
    }

    @Test
    void areErasedOnRequestWhetherTheyStandOrNot() {
        give(UPDATES, PARTNER);
        withdraw(ConsentScope.ALL.to("council"));
        site.petitions.privacy().erase(ADA, "council");

        assertThat(find(first, ada).statement().consents())
                .extracting(GivenConsent::consent)
                .containsExactly(PARTNER);
    }

    @Test
    void areToldToBeErasedSoThatWhoeverHasTheDataErasesItToo() {
        give(UPDATES, PARTNER);

        site.petitions.privacy().erase(ADA, "partner");
        assertThat(site.events(PetitionEvent.ConsentsChanged.class)).hasSize(2);
        site.petitions.privacy().erase(ADA, "partner");
        assertThat(site.events(PetitionEvent.ConsentsChanged.class)).hasSize(2);

        site.petitions.privacy().erase(ADA);
        assertThat(site.events(PetitionEvent.ConsentsChanged.class))
                .hasSize(3)
                .last()
                .extracting(PetitionEvent.ConsentsChanged::signature)
                .isEqualTo(ada);
    }
}
