package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.NoticeKind;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.petition.lifecycle.SigningBlock;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.threshold.Criterion;
import io.github.petitionkit.threshold.Threshold;
import io.github.petitionkit.validation.Violation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A petition is published on 3 March and can be signed from 1 April on. */
class SigningStartTest {
    private static final Instant START = Instant.parse("2026-04-01T00:00:00Z");
    private static final Reason REASON = Reason.of("decided");

    private final Site site = new Site();

    private static Policy.Builder policy() {
        return Policy.openFor(Period.ofMonths(6), ZoneOffset.UTC)
                .confirmation(Confirmation.NOT_NEEDED)
                .signingFrom(START);
    }

    private List<PetitionEvent.NoticeGiven> notices() {
        site.petitions.maintenance().runTimetables();
        return site.events(PetitionEvent.NoticeGiven.class);
    }

    @Test
    void takesTheFirstSignatureAtTheStartAndNoneBefore() {
        PetitionId petition = site.open(policy().build());
        assertThat(site.petitions.find(petition).orElseThrow().stateAt(site.clock.instant()))
                .as("it is shown")
                .isEqualTo(PetitionState.OPEN);

        site.clock.moveTo(String.valueOf(START.minusMillis(1)));
        assertThat(site.petitions.progress(petition).signingBlock()).contains(SigningBlock.NOT_STARTED);
        assertThat(site.sign(petition, "Ada Example", "ada@example.org"))
                .isInstanceOfSatisfying(
                        SigningResult.NotEligible.class,
                        result -> assertThat(result.reasons())
                                .extracting(Violation::code)
                                .containsExactly("petitionkit.not-started"));
        site.clock.moveTo(String.valueOf(START));
        assertThat(site.petitions.progress(petition).signingBlock()).isEmpty();
        assertThat(site.sign(petition, "Ada Example", "ada@example.org")).isInstanceOf(SigningResult.Confirmed.class);
    }

    @Test
    void letsItsCreatorSignBefore() {
        PetitionId petition = site.open(policy().build());

        assertThat(site.petitions.sign(
                        petition,
                        SignatureRequest.of("Ada Example", "ada@example.org", "GB"),
                        SigningContext.builder().role(SignerRole.CREATOR).build()))
                .isInstanceOf(SigningResult.Confirmed.class);
    }

    @Test
    void beginsItsTermAtTheStart() {
        PetitionId petition = site.open(policy().build());
        Petition opened = site.petitions.find(petition).orElseThrow();

        assertThat(opened.signingSince()).contains(START);
        assertThat(opened.deadline(site.clock.instant())).contains(Instant.parse("2026-10-02T00:00:00Z"));
    }

    @Test
    void startsWithThePublicationIfThatIsLater() {
        site.clock.moveTo(String.valueOf(START.plus(Duration.ofDays(1))));
        PetitionId petition = site.open(policy().build());

        assertThat(site.petitions.find(petition).orElseThrow().signingSince()).contains(site.clock.instant());
        assertThat(site.sign(petition, "Ada Example", "ada@example.org")).isInstanceOf(SigningResult.Confirmed.class);
        assertThat(notices()).isEmpty();
    }

    @Test
    void isAnnouncedOnceWhenItStarts() {
        PetitionId petition = site.open(policy().build());

        site.clock.moveTo(String.valueOf(START.minusMillis(1)));
        assertThat(notices()).isEmpty();
        site.clock.moveTo(String.valueOf(START));
        assertThat(notices()).singleElement().satisfies(notice -> {
            assertThat(notice.petition()).isEqualTo(petition);
            assertThat(notice.kind()).isEqualTo(NoticeKind.SIGNING_START);
            assertThat(notice.due()).isEqualTo(START);
        });
        assertThat(notices()).hasSize(1);
    }

    @Test
    void isNotAnnouncedForAPetitionThatWasHidden() {
        PetitionId petition = site.open(policy().build());
        site.petitions.moderation().act(petition, PetitionAction.HIDE, Actor.staff("7"), REASON);

        site.clock.moveTo(String.valueOf(START));
        assertThat(notices()).isEmpty();
    }

    @Test
    void countsATimeLimitFromTheStart() {
        PetitionId petition = site.open(
                policy().threshold(Threshold.of("fast", Criterion.within(Duration.ofDays(10), Criterion.total(1))))
                        .build());

        site.clock.moveTo(String.valueOf(START.plus(Duration.ofDays(9))));
        site.sign(petition, "Ada Example", "ada@example.org");

        assertThat(site.events(PetitionEvent.ThresholdReached.class)).hasSize(1);
    }

    @Test
    void isNoLaterThanTheLastDay() {
        Policy.Builder policy = Policy.openUntil(LocalDate.of(2026, 3, 31), ZoneOffset.UTC);

        assertThat(policy.signingFrom(START.minusMillis(1)).build().signingFrom())
                .isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy.signingFrom(START).build())
                .withMessageContaining("nobody could sign");
    }

    @Test
    void staysBeforeALastDayThatIsMoved() {
        PetitionId petition = site.open(policy().build());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> site.petitions
                        .moderation()
                        .extend(petition, LocalDate.of(2026, 3, 31), Actor.staff("7"), REASON))
                .withMessageContaining("before signing starts");
        assertThat(site.petitions
                        .moderation()
                        .extend(petition, LocalDate.of(2026, 4, 1), Actor.staff("7"), REASON)
                        .deadline(site.clock.instant()))
                .contains(Instant.parse("2026-04-02T00:00:00Z"));
    }
}
