package io.github.petitionkit.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.petition.lifecycle.SigningBlock;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.policy.Term;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PetitionTest {
    private static final Instant CREATED = Instant.parse("2026-03-01T12:00:00Z");
    private static final Reason REASON = new Reason("duplicate", "See another petition.");
    private static final Content CONTENT = Content.titled("Repair the footbridge")
            .creator("Friends")
            .addressee("Council")
            .build();
    private static final Term SIX_MONTHS_IN_LONDON = new Term(Period.ofMonths(6), ZoneId.of("Europe/London"));

    private static Petition draft(Policy policy) {
        return Petition.draft(new PetitionId(new UUID(0, 1)), CONTENT, policy, CREATED);
    }

    private static Petition opened(String at) {
        Policy policy = Policy.builder().term(SIX_MONTHS_IN_LONDON).build();
        return draft(policy).after(PetitionAction.OPEN, Actor.CREATOR, null, Instant.parse(at));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T09:00:00Z, 2026-09-03T23:00:00Z",
        "2026-03-03T00:00:00Z, 2026-09-03T23:00:00Z",
        "2026-08-31T12:00:00Z, 2027-03-01T00:00:00Z",
        "2026-06-30T22:59:59Z, 2026-12-31T00:00:00Z",
        "2026-06-30T23:00:00Z, 2027-01-02T00:00:00Z",
    })
    void isOpenToTheEndOfItsLastDayInItsZone(String openedAt, String deadline) {
        assertThat(opened(openedAt).deadline(Instant.parse(openedAt))).contains(Instant.parse(deadline));
    }

    @Test
    void isClosedFromItsDeadlineOnWhetherOrNotAJobRan() {
        Petition petition = opened("2026-03-03T09:00:00Z");
        Instant deadline = petition.deadline(CREATED).orElseThrow();

        assertThat(petition.stateAt(deadline.minusNanos(1))).isEqualTo(PetitionState.OPEN);
        assertThat(petition.stateAt(deadline)).isEqualTo(PetitionState.CLOSED);
        assertThat(petition.closedAt(deadline.plusSeconds(99))).contains(deadline);
    }

    @Test
    void closedAtItsDeadlineEvenWhenTheJobRanLate() {
        Petition petition = opened("2026-03-03T09:00:00Z");
        Instant deadline = petition.deadline(CREATED).orElseThrow();

        Petition closed = petition.after(PetitionAction.CLOSE, Actor.SYSTEM, null, deadline.plusSeconds(3_600));

        assertThat(closed.closedAt(deadline.plusSeconds(7_200))).contains(deadline);
    }

    @Test
    void closedWhenSomebodyEndedItEarly() {
        Instant decided = Instant.parse("2026-04-01T10:00:00Z");

        Petition closed = opened("2026-03-03T09:00:00Z").after(PetitionAction.CLOSE, Actor.staff("7"), REASON, decided);

        assertThat(closed.closedAt(decided.plusSeconds(1))).contains(decided);
    }

    @Test
    void keepsItsOpeningDateWhenRepublished() {
        Petition taken = opened("2026-03-03T09:00:00Z")
                .after(PetitionAction.HIDE, Actor.staff("7"), REASON, Instant.parse("2026-04-01T09:00:00Z"));

        Petition back =
                taken.after(PetitionAction.REPUBLISH, Actor.staff("7"), null, Instant.parse("2026-05-01T09:00:00Z"));

        assertThat(back.life().state()).isEqualTo(PetitionState.OPEN);
        assertThat(back.life().openedAt()).contains(Instant.parse("2026-03-03T09:00:00Z"));
        assertThat(back.deadline(CREATED)).contains(Instant.parse("2026-09-03T23:00:00Z"));
    }

    @Test
    void isClosedWhenRepublishedAfterItsDeadline() {
        Petition taken = opened("2026-03-03T09:00:00Z")
                .after(PetitionAction.REJECT, Actor.staff("7"), REASON, Instant.parse("2026-04-01T09:00:00Z"));

        Petition back =
                taken.after(PetitionAction.REPUBLISH, Actor.staff("7"), null, Instant.parse("2026-10-01T09:00:00Z"));

        assertThat(back.life().state()).isEqualTo(PetitionState.CLOSED);
        assertThat(back.closedAt(Instant.parse("2026-10-01T09:00:00Z")))
                .contains(Instant.parse("2026-09-03T23:00:00Z"));
    }

    private static Instant april(int day) {
        return Instant.parse("2026-04-%02dT09:00:00Z".formatted(day));
    }

    @ParameterizedTest
    @EnumSource(
            value = PetitionAction.class,
            names = {"HIDE", "REJECT"})
    void isClosedAsBeforeWhenItWasClosedEarlyAndIsRepublished(PetitionAction away) {
        Petition closed = opened("2026-03-03T09:00:00Z").after(PetitionAction.CLOSE, Actor.SYSTEM, REASON, april(1));

        Petition back = closed.after(away, Actor.staff("7"), REASON, april(2))
                .after(PetitionAction.REPUBLISH, Actor.staff("7"), null, april(3));

        assertThat(back.life().state()).isEqualTo(PetitionState.CLOSED);
        assertThat(back.closedAt(april(4))).contains(april(1));
        assertThat(back.signingBlock(SignerRole.SIGNER, april(4))).contains(SigningBlock.NOT_OPEN);
        assertThat(back.after(PetitionAction.REPUBLISH, Actor.staff("7"), null, april(5))
                        .stateAt(april(5)))
                .isEqualTo(PetitionState.OPEN);
    }

    @Test
    void hasANewTermWhenItIsOpenedAgainAfterItReturnedToModeration() {
        Petition back = opened("2026-03-03T09:00:00Z")
                .paused(Instant.parse("2026-03-04T09:00:00Z"))
                .resumed(Instant.parse("2026-03-14T09:00:00Z"))
                .after(PetitionAction.HIDE, Actor.staff("7"), REASON, april(1))
                .after(PetitionAction.RESTORE, Actor.staff("7"), null, april(2));
        assertThat(back.life().openedAt()).isEmpty();
        assertThat(back.life().hasBeenPublished()).isTrue();

        Petition again = back.after(PetitionAction.APPROVE, Actor.staff("7"), null, april(3));

        assertThat(again.life().openedAt()).contains(april(3));
        assertThat(again.deadline(april(4))).contains(Instant.parse("2026-10-03T23:00:00Z"));
    }

    @Test
    void saysHowManySponsorsAreMissing() {
        Petition lacking = draft(Policy.builder().sponsors(5, 20).moderated().build())
                .after(PetitionAction.SEEK_SPONSORS, Actor.CREATOR, null, CREATED)
                .withSponsors(5)
                .after(PetitionAction.SUBMIT, Actor.SYSTEM, null, CREATED)
                .withSponsors(4);

        assertThatThrownBy(() -> lacking.after(PetitionAction.APPROVE, Actor.staff("7"), null, CREATED))
                .isInstanceOf(IllegalPetitionActionException.class)
                .hasMessageContaining("needs 5 confirmed sponsors and has 4");
    }

    @Test
    void cannotBeRepublishedWhereItNeverWasPublished() {
        Petition rejected = draft(Policy.builder().moderated().build())
                .after(PetitionAction.SUBMIT, Actor.CREATOR, null, CREATED)
                .after(PetitionAction.REJECT, Actor.staff("7"), REASON, CREATED);

        assertThat(rejected.allowedActions()).containsExactly(PetitionAction.HIDE, PetitionAction.RESTORE);
    }

    @Test
    void doesNotOpenBeforeItsSponsorsAndModeratorsHaveBeenHeard() {
        Petition draft = draft(Policy.builder().sponsors(2, 5).moderated().build());

        assertThat(draft.allowedActions())
                .containsExactly(PetitionAction.SEEK_SPONSORS, PetitionAction.STOP, PetitionAction.WITHDRAW);
        Petition sponsored = draft.after(PetitionAction.SEEK_SPONSORS, Actor.CREATOR, null, CREATED)
                .withSponsors(2);
        assertThat(sponsored.nextAction()).isEqualTo(PetitionAction.SUBMIT);
        assertThat(sponsored.allowedActions()).doesNotContain(PetitionAction.OPEN, PetitionAction.APPROVE);
        Petition queued = sponsored.after(PetitionAction.SUBMIT, Actor.CREATOR, null, CREATED);
        assertThat(queued.nextAction()).isEqualTo(PetitionAction.APPROVE);
        assertThat(queued.allowedActions()).contains(PetitionAction.APPROVE);
    }

    @Nested
    class WhenPaused {
        @Test
        void movesItsDeadlineByADayForEachBegunDay() {
            Petition paused = opened("2026-03-03T09:00:00Z").paused(Instant.parse("2026-03-10T09:00:00Z"));

            assertThat(paused.resumed(Instant.parse("2026-03-10T09:00:01Z")).deadline(CREATED))
                    .contains(Instant.parse("2026-09-04T23:00:00Z"));
            assertThat(paused.resumed(Instant.parse("2026-03-11T09:00:00Z")).deadline(CREATED))
                    .contains(Instant.parse("2026-09-04T23:00:00Z"));
            assertThat(paused.resumed(Instant.parse("2026-03-11T09:00:01Z")).deadline(CREATED))
                    .contains(Instant.parse("2026-09-05T23:00:00Z"));
        }

        @Test
        void doesNotCloseHoweverLongThePauseLasts() {
            Petition paused = opened("2026-03-03T09:00:00Z").paused(Instant.parse("2026-03-10T09:00:00Z"));

            assertThat(paused.stateAt(Instant.parse("2030-01-01T00:00:00Z"))).isEqualTo(PetitionState.OPEN);
        }

        @Test
        void takesNoSignatures() {
            Instant at = Instant.parse("2026-03-10T09:00:00Z");

            assertThat(opened("2026-03-03T09:00:00Z").paused(at).signingBlock(SignerRole.SIGNER, at))
                    .contains(SigningBlock.PAUSED);
        }

        @Test
        void endsItsPauseWhenItEndsItself() {
            Instant at = Instant.parse("2026-03-10T09:00:00Z");
            Petition closed = opened("2026-03-03T09:00:00Z")
                    .paused(at)
                    .after(PetitionAction.CLOSE, Actor.staff("7"), null, at.plusSeconds(60));

            assertThat(closed.life().isPaused()).isFalse();
            assertThat(closed.life().pausedUntil(at.plusSeconds(999))).isEqualTo(Duration.ofSeconds(60));
        }

        @Test
        void cannotBePausedBeforeOpening() {
            assertThatThrownBy(() -> draft(Policy.builder().build()).paused(CREATED))
                    .isInstanceOf(NotOpenException.class)
                    .hasMessageContaining("DRAFT");
        }
    }

    @Nested
    class WhoMaySignWhen {
        private final Policy sponsored = Policy.builder().sponsors(1, 2).build();

        @Test
        void draft() {
            assertThat(PetitionTest.draft(sponsored).signingBlock(SignerRole.CREATOR, CREATED))
                    .isEmpty();
            assertThat(PetitionTest.draft(sponsored).signingBlock(SignerRole.SPONSOR, CREATED))
                    .contains(SigningBlock.NOT_OPEN);
            assertThat(PetitionTest.draft(sponsored).signingBlock(SignerRole.SIGNER, CREATED))
                    .contains(SigningBlock.NOT_OPEN);
        }

        @Test
        void collectingSponsors() {
            Petition collecting =
                    PetitionTest.draft(sponsored).after(PetitionAction.SEEK_SPONSORS, Actor.CREATOR, null, CREATED);

            assertThat(collecting.signingBlock(SignerRole.SPONSOR, CREATED)).isEmpty();
            assertThat(collecting.signingBlock(SignerRole.SIGNER, CREATED)).contains(SigningBlock.NOT_OPEN);
            assertThat(collecting.withSponsors(2).signingBlock(SignerRole.SPONSOR, CREATED))
                    .contains(SigningBlock.SPONSORS_FULL);
        }

        @Test
        void open() {
            Petition open = opened("2026-03-03T09:00:00Z");
            Instant at = Instant.parse("2026-03-03T09:00:00Z");

            assertThat(open.signingBlock(SignerRole.SIGNER, at)).isEmpty();
            assertThat(open.signingBlock(SignerRole.CREATOR, at)).isEmpty();
            assertThat(open.signingBlock(SignerRole.SPONSOR, at)).contains(SigningBlock.NOT_OPEN);
        }
    }

    @Test
    void freezesItsWordsAndRulesOnceItIsPublished() {
        Petition open = opened("2026-03-03T09:00:00Z");

        assertThatThrownBy(() ->
                        open.withContentAndPolicy(CONTENT, Policy.builder().build()))
                .isInstanceOf(FrozenPetitionException.class)
                .hasMessageContaining("frozen");
    }

    @Test
    void staysFrozenInModerationOnceItWasPublished() {
        Petition back = opened("2026-03-03T09:00:00Z")
                .after(PetitionAction.HIDE, Actor.staff("7"), REASON, Instant.parse("2026-04-01T09:00:00Z"))
                .after(PetitionAction.RESTORE, Actor.staff("7"), null, Instant.parse("2026-04-02T09:00:00Z"));

        assertThatThrownBy(() -> back.withContentAndPolicy(CONTENT, back.policy()))
                .isInstanceOf(FrozenPetitionException.class);
    }

    @Test
    void canBeRewordedBeforePublication() {
        Content better =
                CONTENT.toBuilder().title("Repair the river footbridge").build();

        assertThat(draft(Policy.builder().build())
                        .withContentAndPolicy(better, Policy.builder().build())
                        .content())
                .isEqualTo(better);
    }
}
