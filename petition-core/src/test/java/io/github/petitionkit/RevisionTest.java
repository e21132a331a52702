package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.event.PetitionChange;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.FrozenPetitionException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A creator mends the text of a petition that few have signed. */
class RevisionTest {
    private static final Content MENDED =
            Site.FOOTBRIDGE.toBuilder().title("Mend the footbridge").build();

    private final Site site = new Site();

    private static Policy.Builder policy() {
        return Policy.openFor(Period.ofDays(7), ZoneOffset.UTC).confirmation(Confirmation.NOT_NEEDED);
    }

    private void revise(PetitionId petition) {
        site.petitions.revise(
                petition, MENDED, site.petitions.find(petition).orElseThrow().policy());
    }

    private String title(PetitionId petition) {
        return site.petitions.find(petition).orElseThrow().content().title();
    }

    private void assertFrozen(PetitionId petition) {
        assertThatExceptionOfType(FrozenPetitionException.class).isThrownBy(() -> revise(petition));
        assertThat(title(petition)).isEqualTo(Site.FOOTBRIDGE.title());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void isPossibleBelowTheLimit(int signatures) {
        PetitionId petition = site.open(policy().revisableBelow(3).build());
        sign(petition, signatures);

        revise(petition);

        assertThat(title(petition)).isEqualTo("Mend the footbridge");
        assertThat(site.events(PetitionEvent.PetitionChanged.class))
                .extracting(PetitionEvent.PetitionChanged::change)
                .containsExactly(PetitionChange.REVISED);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void isImpossibleFromTheLimitOn(int signatures) {
        PetitionId petition = site.open(policy().revisableBelow(3).build());
        sign(petition, signatures);

        assertFrozen(petition);
    }

    private void sign(PetitionId petition, int signatures) {
        for (int person = 0; person < signatures; person++) {
            site.sign(petition, "Ada Example", "person" + person + "@example.org");
        }
    }

    @Test
    void isImpossibleUnlessThePolicySaysSo() {
        assertFrozen(site.open(policy().build()));
    }

    @Test
    void leavesTheRulesOfAPublishedPetition() {
        PetitionId petition = site.open(policy().revisableBelow(3).build());

        assertThatExceptionOfType(FrozenPetitionException.class)
                .isThrownBy(() -> site.petitions.revise(
                        petition, MENDED, policy().revisableBelow(300).build()));
    }

    @Test
    void canLeaveTheRulesAsTheyAre() {
        PetitionId petition = site.open(policy().revisableBelow(3).build());
        PetitionId draft = site.petitions
                .create(Site.FOOTBRIDGE, policy().moderated().build())
                .orElseThrow()
                .id();

        site.petitions.revise(petition, MENDED);
        site.petitions.revise(draft, MENDED);

        assertThat(title(petition)).isEqualTo("Mend the footbridge");
        assertThat(site.petitions.find(draft).orElseThrow())
                .returns(MENDED, Petition::content)
                .returns(policy().moderated().build(), Petition::policy);
        sign(petition, 3);
        assertThatExceptionOfType(FrozenPetitionException.class)
                .isThrownBy(() -> site.petitions.revise(petition, Site.FOOTBRIDGE));
    }

    @Test
    void endsWithTheDeadline() {
        PetitionId petition = site.open(policy().revisableBelow(3).build());
        site.clock.move(Duration.ofDays(8));

        assertFrozen(petition);
    }

    @Test
    void isImpossibleWhileThePetitionIsHidden() {
        PetitionId petition = site.open(policy().revisableBelow(3).build());
        site.petitions.moderation().act(petition, PetitionAction.HIDE, Actor.staff("7"), Reason.of("spam"));

        assertFrozen(petition);
    }

    @Test
    void doesNotPassModerators() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy().moderated().revisableBelow(3).build())
                .withMessageContaining("a moderator has decided");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy().revisableBelow(0).build())
                .withMessageContaining("1 signature or more, not 0");
    }
}
