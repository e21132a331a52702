package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.IllegalPetitionActionException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.preset.UkParliament;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A petition is not published before its creator has confirmed, where the policy asks for that. */
class CreatorConfirmationTest {
    private static final Actor STAFF = Actor.staff("7");
    private static final Reason FAKE = Reason.of("fake");

    private final Site site = new Site();

    private PetitionId submitted(Policy policy) {
        PetitionId id =
                site.petitions.create(Site.FOOTBRIDGE, policy).orElseThrow().id();
        site.petitions.submit(id);
        return id;
    }

    private SignatureId sign(PetitionId petition, String name, SigningContext context) {
        SigningResult result = site.petitions.sign(
                petition, SignatureRequest.of(name + " Example", name + "@example.org", "GB"), context);
        return ((SigningResult.ConfirmationNeeded) result).signature();
    }

    private SignatureId creator(PetitionId petition, String name) {
        return sign(
                petition,
                name,
                SigningContext.builder().role(SignerRole.CREATOR).build());
    }

    private void confirm(SignatureId signature) {
        assertThat(site.petitions
                        .confirm(site.token(MailKind.CONFIRM, signature))
                        .isAccepted())
                .isTrue();
    }

    private void sponsor(PetitionId petition, int from, int until) {
        String invitation = site.petitions.links().sponsorInvitation(petition, Duration.ofDays(7));
        for (int number = from; number < until; number++) {
            confirm(sign(
                    petition,
                    "sponsor" + number,
                    SigningContext.builder().invitation(invitation).build()));
        }
    }

    private Petition find(PetitionId petition) {
        return site.petitions.find(petition).orElseThrow();
    }

    @Test
    void keepsAPetitionOfTheUkParliamentFromPublication() {
        PetitionId petition = submitted(UkParliament.policy());
        SignatureId creator = creator(petition, "ada");
        sponsor(petition, 0, 5);

        assertThat(find(petition).life().state()).isEqualTo(PetitionState.IN_MODERATION);
        assertThat(find(petition).allowedActions()).doesNotContain(PetitionAction.APPROVE);
        assertThatExceptionOfType(IllegalPetitionActionException.class)
                .isThrownBy(() -> site.petitions.moderation().approve(petition, 0, STAFF))
                .withMessageContaining("its creator has not confirmed");

        confirm(creator);
        assertThat(find(petition).sponsors()).isEqualTo(5);
        assertThat(site.petitions
                        .moderation()
                        .approve(petition, 0, STAFF)
                        .life()
                        .state())
                .isEqualTo(PetitionState.OPEN);
        assertThat(site.counted(petition)).isEqualTo(6);
    }

    @Test
    void isNotAskedForByDefault() {
        PetitionId petition =
                submitted(Policy.builder().sponsors(1, 1).moderated().build());
        sponsor(petition, 0, 1);

        assertThat(site.petitions
                        .moderation()
                        .approve(petition, 0, STAFF)
                        .life()
                        .state())
                .isEqualTo(PetitionState.OPEN);
    }

    @Test
    void opensAPetitionWithoutModeratorsOnceItsSponsorsAreThereToo() {
        Policy policy = Policy.builder().creatorConfirms().sponsors(2, 2).build();
        PetitionId sponsored = submitted(policy);
        sponsor(sponsored, 0, 2);
        assertThat(find(sponsored).life().state()).isEqualTo(PetitionState.COLLECTING_SPONSORS);
        confirm(creator(sponsored, "ada"));
        assertThat(find(sponsored).life().state()).isEqualTo(PetitionState.OPEN);

        PetitionId confirmed = submitted(policy);
        confirm(creator(confirmed, "ada"));
        sponsor(confirmed, 0, 1);
        assertThat(find(confirmed).life().state()).isEqualTo(PetitionState.COLLECTING_SPONSORS);
        sponsor(confirmed, 1, 2);
        assertThat(find(confirmed).life().state()).isEqualTo(PetitionState.OPEN);
    }

    @Test
    void keepsADraftWithoutSponsorsFromOpening() {
        PetitionId petition = site.petitions
                .create(Site.FOOTBRIDGE, Policy.builder().creatorConfirms().build())
                .orElseThrow()
                .id();
        SignatureId creator = creator(petition, "ada");
        assertThatExceptionOfType(IllegalPetitionActionException.class)
                .isThrownBy(() -> site.petitions.open(petition))
                .withMessageContaining("its creator has not confirmed");

        confirm(creator);
        assertThat(site.petitions.open(petition).life().state()).isEqualTo(PetitionState.OPEN);
    }

    @Test
    void isMissingAgainOnceTheLastOfItsCreatorsIsInvalidated() {
        PetitionId petition =
                submitted(Policy.builder().creatorConfirms().moderated().build());
        SignatureId first = creator(petition, "ada");
        SignatureId second = creator(petition, "grace");
        confirm(first);
        confirm(second);

        site.petitions.moderation().invalidate(petition, first, FAKE, STAFF);
        assertThat(find(petition).creators()).containsExactly(second.value());
        site.petitions.moderation().invalidate(petition, second, FAKE, STAFF);
        assertThat(find(petition).hasItsCreator()).isFalse();
        site.petitions.moderation().restore(petition, second, FAKE, STAFF);
        assertThat(find(petition).hasItsCreator()).isTrue();
    }
}
