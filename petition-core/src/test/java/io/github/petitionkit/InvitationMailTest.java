package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailBudget;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.policy.Timetable;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.token.TokenPurpose;
import io.github.petitionkit.token.TokenReading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A creator, Ada, is mailed the link that she passes on to the people who are to sponsor her petition. */
class InvitationMailTest {
    private static final Policy TWO_SPONSORS =
            Policy.builder().creatorConfirms().sponsors(2, 4).build();
    private static final SigningContext CREATOR =
            SigningContext.builder().role(SignerRole.CREATOR).build();
    private static final Actor STAFF = Actor.staff("7");

    private Site site = new Site();

    private PetitionId draft(Policy policy) {
        return site.petitions.create(Site.FOOTBRIDGE, policy).orElseThrow().id();
    }

    private PetitionId submitted(Policy policy) {
        PetitionId petition = draft(policy);
        site.petitions.submit(petition);
        return petition;
    }

    private SigningResult sign(PetitionId petition, String name, SigningContext context) {
        return site.petitions.sign(
                petition, SignatureRequest.of(name + " Example", name + "@example.org", "GB"), context);
    }

    private SignatureId pending(PetitionId petition, String name, SigningContext context) {
        return ((SigningResult.ConfirmationNeeded) sign(petition, name, context)).signature();
    }

    private void confirm(SignatureId signature) {
        assertThat(site.petitions
                        .confirm(site.token(MailKind.CONFIRM, signature))
                        .isAccepted())
                .isTrue();
    }

    private SignatureId confirmedCreator(PetitionId petition) {
        SignatureId creator = pending(petition, "ada", CREATOR);
        confirm(creator);
        return creator;
    }

    private void sponsor(PetitionId petition, String invitation, int number) {
        confirm(pending(
                petition,
                "sponsor" + number,
                SigningContext.builder().invitation(invitation).build()));
    }

    private List<Mail> invitations() {
        return site.mails.stream()
                .filter(mail -> mail.kind() == MailKind.INVITATION)
                .toList();
    }

    @Test
    void goesToTheCreatorOnceConfirmedAndLetsEverybodyWithItSponsor() {
        PetitionId petition = submitted(TWO_SPONSORS);
        SignatureId creator = pending(petition, "ada", CREATOR);
        assertThat(invitations()).isEmpty();
        confirm(creator);

        Mail invitation = invitations().get(0);
        assertThat(invitation.to().value()).isEqualTo("ada@example.org");
        assertThat(invitation.signature()).isEqualTo(creator);
        for (int number = 0; number < 2; number++) {
            sponsor(petition, invitation.token(), number);
        }

        assertThat(site.petitions.progress(petition).state()).isEqualTo(PetitionState.OPEN);
        assertThat(site.petitions.find(petition).orElseThrow().sponsors()).isEqualTo(2);
        assertThat(invitations()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, true", "2, false", "3, false"})
    void goesOutOnlyWhileSponsorsAreMissing(int sponsors, boolean mailed) {
        PetitionId petition = submitted(TWO_SPONSORS);
        String link = site.petitions.links().sponsorInvitation(petition, Duration.ofDays(7));
        for (int number = 0; number < sponsors; number++) {
            sponsor(petition, link, number);
        }
        confirmedCreator(petition);

        assertThat(invitations()).hasSize(mailed ? 1 : 0);
    }

    @Test
    void doesNotGoOutForAPetitionThatNeedsNoSponsors() {
        PetitionId petition =
                submitted(Policy.builder().creatorConfirms().moderated().build());
        confirmedCreator(petition);

        assertThat(invitations()).isEmpty();
    }

    @Test
    void waitsUntilADraftIsSubmittedBecauseNobodyCanSponsorItBefore() {
        PetitionId petition = draft(TWO_SPONSORS);
        confirmedCreator(petition);
        assertThat(invitations()).isEmpty();

        site.petitions.submit(petition);
        assertThat(invitations()).singleElement().satisfies(mail -> sponsor(petition, mail.token(), 0));
    }

    @Test
    void doesNotGoOutAgainForASecondClickOrAfterAReview() {
        PetitionId petition = submitted(TWO_SPONSORS);
        SignatureId creator = confirmedCreator(petition);

        site.petitions.confirm(site.token(MailKind.CONFIRM, creator));
        site.petitions.moderation().hold(petition, creator, Reason.of("doubt"), STAFF);
        site.petitions.moderation().release(petition, creator, Reason.of("checked"), STAFF);

        assertThat(site.petitions.find(petition).orElseThrow().creators()).containsExactly(creator.value());
        assertThat(invitations()).hasSize(1);
    }

    @Test
    void goesOutAtOnceWhereNobodyHasToConfirm() {
        PetitionId petition = submitted(Policy.builder()
                .sponsors(1, 2)
                .confirmation(Confirmation.NOT_NEEDED)
                .build());
        sign(petition, "ada", CREATOR);
        sign(petition, "ada", CREATOR);

        assertThat(site.mails).extracting(Mail::kind).containsExactly(MailKind.INVITATION, MailKind.ALREADY_SIGNED);
    }

    private void deliver() {
        site.petitions.maintenance().deliverEvents();
    }

    private PetitionId confirmedBeforeDelivery(Policy policy) {
        site = new Site(builder -> builder.executor(later -> {}));
        PetitionId petition = submitted(policy);
        SignatureId creator = pending(petition, "ada", CREATOR);
        deliver();
        confirm(creator);
        return petition;
    }

    @Test
    void doesNotReachACreatorWhoHasWithdrawn() {
        PetitionId petition = confirmedBeforeDelivery(TWO_SPONSORS);
        SignatureId creator = site.mails.get(0).signature();
        site.petitions.withdraw(petition, creator);
        deliver();

        assertThat(invitations()).isEmpty();
    }

    @Test
    void doesNotGoOutOnceThePetitionSeeksNoSponsors() {
        PetitionId withdrawn = confirmedBeforeDelivery(TWO_SPONSORS);
        site.petitions.withdraw(withdrawn);
        deliver();

        assertThat(invitations()).isEmpty();
    }

    @Test
    void doesNotGoOutWithALinkThatIsOver() {
        confirmedBeforeDelivery(Policy.builder()
                .creatorConfirms()
                .sponsors(2, 4)
                .timetable(Timetable.NONE.stoppingWithoutSponsorsAfter(Duration.ofDays(1)))
                .build());
        site.clock.move(Duration.ofDays(1));
        deliver();

        assertThat(invitations()).isEmpty();
    }

    @Test
    void isValidAsLongAsThePolicyGivesTimeForSponsorsOtherwiseThirtyDays() {
        Instant submittedAt = site.clock.instant();
        PetitionId timed = submitted(Policy.builder()
                .sponsors(2, 4)
                .timetable(Timetable.NONE.stoppingWithoutSponsorsAfter(Duration.ofDays(90)))
                .build());
        PetitionId untimed = submitted(TWO_SPONSORS);
        site.clock.move(Duration.ofDays(3));
        confirmedCreator(timed);
        confirmedCreator(untimed);

        assertThat(invitations())
                .extracting(Mail::expiresAt)
                .containsExactly(submittedAt.plus(Duration.ofDays(90)), submittedAt.plus(Duration.ofDays(33)));
    }

    @Test
    void givesWhomeverItIsForwardedToNothingOverTheCreator() {
        PetitionId petition = submitted(TWO_SPONSORS);
        confirmedCreator(petition);
        Mail mail = invitations().get(0);

        assertThat(mail.selfServiceToken()).isNull();
        assertThat(Stream.of(TokenPurpose.values())
                        .filter(purpose ->
                                site.petitions.links().read(mail.token(), purpose) instanceof TokenReading.Valid))
                .containsExactly(TokenPurpose.SPONSOR);
        TokenReading.Valid read = (TokenReading.Valid) site.petitions.links().read(mail.token(), TokenPurpose.SPONSOR);
        assertThat(read.token().signature()).isNull();

        site.petitions.withdraw(mail.token());
        site.petitions.confirm(mail.token());
        assertThat(site.petitions.selfService().unsubscribe(mail.token())).isFalse();
        assertThat(site.counted(petition)).isEqualTo(1);
        assertThat(site.petitions.mails().isSuppressed(mail.to())).isFalse();
    }

    @Test
    void doesNotGoToASuppressedMailbox() {
        PetitionId petition = submitted(TWO_SPONSORS);
        SignatureId creator = pending(petition, "ada", CREATOR);
        site.petitions.mails().suppress(new EmailAddress("ada@example.org"), Reason.of("asked"));
        confirm(creator);

        assertThat(invitations()).isEmpty();
    }

    @Test
    void stopsMailToAnAddressFromWhichItBounces() {
        confirmedCreator(submitted(TWO_SPONSORS));
        Mail mail = invitations().get(0);

        assertThat(site.petitions.mails().bounced(mail)).isTrue();
        assertThat(site.petitions.mails().isSuppressed(mail.to())).isTrue();
    }

    @Test
    void waitsWhereItExceedsTheBudget() {
        Window two = new Window(2, Duration.ofMinutes(30));
        site = new Site(builder ->
                builder.mailBudget(new MailBudget(two, two, new InMemoryVelocityCounter(1_000, new Random(1)))));
        confirmedCreator(submitted(TWO_SPONSORS));
        assertThat(invitations()).isEmpty();

        for (int wait = 0; wait < 6; wait++) {
            site.clock.move(Duration.ofMinutes(10));
            deliver();
        }
        assertThat(invitations()).hasSize(1);
    }
}
