package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.FrozenPetitionException;
import io.github.petitionkit.petition.IllegalPetitionActionException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.PlannedClosing;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.petition.lifecycle.Transition;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import io.github.petitionkit.policy.ModerationMode;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.policy.Retention;
import io.github.petitionkit.preset.UkParliament;
import io.github.petitionkit.search.PetitionSearch;
import io.github.petitionkit.signature.NoSuchSignatureException;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.threshold.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the petitions site of the UK's parliament promises, said in this library's words. Source: the behaviours that
 * github.com/alphagov/e-petitions describes in spec/models and features.
 */
@Tag("crowd")
class ParliamentSiteTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Actor STAFF = Actor.staff("7");
    private static final Actor OTHER = Actor.staff("8");
    private static final Reason DUPLICATE = Reason.of("duplicate");
    private static final Reason LIBEL = Reason.of("libellous");
    private static final Policy MODERATED = Policy.openFor(Period.ofMonths(6), LONDON)
            .moderated()
            .retention(Retention.SIX_MONTHS)
            .build();

    private final Site site = new Site();
    private final Petitions petitions = site.petitions;

    private PetitionId submitted(Policy policy) {
        PetitionId id = petitions.create(Site.FOOTBRIDGE, policy).orElseThrow().id();
        petitions.submit(id);
        return id;
    }

    private PetitionId published(Policy policy) {
        PetitionId id = submitted(policy);
        petitions.moderation().approve(id, 0, STAFF);
        return id;
    }

    private Petition find(PetitionId id) {
        return petitions.find(id).orElseThrow();
    }

    private PetitionState state(PetitionId id) {
        return find(id).stateAt(site.clock.instant());
    }

    private void moveTo(Instant instant) {
        site.clock.move(Duration.between(site.clock.instant(), instant));
    }

    @Nested
    class Moderators {
        @Test
        void republishAnOpenPetitionThatWasTakenDownWithItsFormerDeadline() {
            PetitionId id = published(MODERATED);
            Instant deadline = find(id).deadline(site.clock.instant()).orElseThrow();
            petitions.moderation().hide(id, 0, STAFF, LIBEL);
            site.clock.move(Duration.ofDays(3));

            petitions.moderation().act(id, PetitionAction.REPUBLISH, STAFF);

            assertThat(state(id)).isEqualTo(PetitionState.OPEN);
            assertThat(find(id).deadline(site.clock.instant())).contains(deadline);
        }

        @Test
        void republishAClosedPetitionThatWasTakenDownAsClosed() {
            PetitionId id = published(MODERATED);
            moveTo(find(id).deadline(site.clock.instant()).orElseThrow());
            petitions.maintenance().closeDue();
            petitions.moderation().hide(id, 0, STAFF, LIBEL);
            petitions.moderation().act(id, PetitionAction.REPUBLISH, STAFF);

            assertThat(state(id)).isEqualTo(PetitionState.CLOSED);
            assertThat(site.sign(id, "Ada Example", "ada@example.org")).isInstanceOf(SigningResult.NotEligible.class);
        }

        @Test
        void giveARestoredPetitionANewOpeningAndAWholeTerm() {
            PetitionId id = published(MODERATED);
            Instant first = find(id).life().openedAt().orElseThrow();
            petitions.moderation().reject(id, 0, STAFF, DUPLICATE);
            petitions.moderation().act(id, PetitionAction.RESTORE, STAFF);
            assertThat(find(id).life().openedAt()).isEmpty();
            assertThat(find(id).deadline(site.clock.instant())).isEmpty();
            site.clock.move(Duration.ofDays(40));

            petitions.moderation().approve(id, 0, STAFF);

            assertThat(find(id).life().openedAt()).contains(first.plus(Duration.ofDays(40)));
            assertThat(find(id).deadline(site.clock.instant()))
                    .contains(LocalDate.of(2026, 10, 13).atStartOfDay(LONDON).toInstant());
        }

        @Test
        void doNotGiveAnUntouchedPetitionASecondOpening() {
            PetitionId id = published(MODERATED);
            Petition before = find(id);
            site.clock.move(Duration.ofDays(1));

            assertThatExceptionOfType(IllegalPetitionActionException.class)
                    .isThrownBy(() -> petitions.moderation().approve(id, 0, OTHER));
            assertThat(find(id)).isEqualTo(before);
        }

        @Test
        void rejectTogetherOnceAndTellItOnce() {
            PetitionId id = submitted(MODERATED);
            petitions.moderation().reject(id, 0, STAFF, DUPLICATE);

            assertThatExceptionOfType(IllegalPetitionActionException.class)
                    .isThrownBy(() -> petitions.moderation().reject(id, 0, OTHER, LIBEL));

            Transition last = find(id).life().lastTransition().orElseThrow();
            assertThat(last.by()).isEqualTo(STAFF);
            assertThat(last.reason()).isEqualTo(DUPLICATE);
            assertThat(site.events(PetitionEvent.PetitionStateChanged.class))
                    .filteredOn(event -> event.to() == PetitionState.REJECTED)
                    .hasSize(1);
        }

        @Test
        void hideWhatWasRejectedBeforeAndPublishItAfterAll() {
            PetitionId id = submitted(MODERATED);
            petitions.moderation().reject(id, 0, STAFF, DUPLICATE);
            petitions.moderation().hide(id, 0, OTHER, LIBEL);
            assertThat(state(id)).isEqualTo(PetitionState.HIDDEN);
            petitions.moderation().act(id, PetitionAction.RESTORE, STAFF);
            petitions.moderation().approve(id, 0, STAFF);

            assertThat(state(id)).isEqualTo(PetitionState.OPEN);
            assertThat(find(id).life().lastTransition().orElseThrow().reason()).isNull();
        }

        @Test
        void neitherFlagNorShelveWhatIsPublished() {
            PetitionId id = published(MODERATED);

            for (PetitionAction action : Set.of(PetitionAction.FLAG, PetitionAction.SHELVE)) {
                assertThatExceptionOfType(IllegalPetitionActionException.class)
                        .isThrownBy(() -> petitions.moderation().act(id, action, STAFF));
            }
        }

        @Test
        void setAPetitionAsideAndTakeItUpAgain() {
            PetitionId id = submitted(MODERATED);
            petitions.moderation().act(id, PetitionAction.FLAG, STAFF);
            assertThat(state(id)).isEqualTo(PetitionState.FLAGGED);
            petitions.moderation().act(id, PetitionAction.SHELVE, STAFF);
            assertThat(state(id)).isEqualTo(PetitionState.DORMANT);
            petitions.moderation().approve(id, 0, STAFF);
            assertThat(state(id)).isEqualTo(PetitionState.OPEN);
        }

        @Test
        void correctTheWordsBeforePublicationOnly() {
            PetitionId id = submitted(MODERATED);
            Content better = site.petitions.find(id).orElseThrow().content().toBuilder()
                    .title("Repair the old footbridge")
                    .build();

            assertThat(petitions.revise(id, Content.titled("").build(), MODERATED))
                    .isInstanceOf(CreationResult.Invalid.class);
            assertThat(find(id).content()).isEqualTo(Site.FOOTBRIDGE);
            assertThat(petitions.revise(id, better, MODERATED)).isInstanceOf(CreationResult.Created.class);
            assertThat(find(id).content()).isEqualTo(better);
            petitions.moderation().approve(id, 1, STAFF);
            assertThatExceptionOfType(FrozenPetitionException.class)
                    .isThrownBy(() -> petitions.revise(id, Site.FOOTBRIDGE, MODERATED));
        }

        @ParameterizedTest
        @EnumSource(names = {"IN_MODERATION", "FLAGGED", "DORMANT", "COLLECTING_SPONSORS", "DRAFT"})
        void stopWhatIsNotPublishedYet(PetitionState before) {
            PetitionId id = in(before);
            petitions.moderation().act(id, PetitionAction.STOP, STAFF, Reason.of("election"));

            assertThat(state(id)).isEqualTo(PetitionState.STOPPED);
            assertThat(find(id).life().inStateSince()).isEqualTo(site.clock.instant());
        }

        @ParameterizedTest
        @EnumSource(names = {"OPEN", "CLOSED", "REJECTED", "HIDDEN"})
        void doNotStopWhatIsDecided(PetitionState before) {
            PetitionId id = in(before);

            assertThatExceptionOfType(IllegalPetitionActionException.class)
                    .isThrownBy(() -> petitions.moderation().act(id, PetitionAction.STOP, STAFF, DUPLICATE));
            assertThat(state(id)).isEqualTo(before);
        }

        private PetitionId in(PetitionState state) {
            if (state == PetitionState.DRAFT || state == PetitionState.COLLECTING_SPONSORS) {
                PetitionId id = petitions
                        .create(
                                Site.FOOTBRIDGE,
                                MODERATED.toBuilder().sponsors(1, 1).build())
                        .orElseThrow()
                        .id();
                if (state == PetitionState.COLLECTING_SPONSORS) {
                    petitions.submit(id);
                }
                return id;
            }
            PetitionId id = submitted(MODERATED);
            switch (state) {
                case FLAGGED -> petitions.moderation().act(id, PetitionAction.FLAG, STAFF);
                case DORMANT -> petitions.moderation().act(id, PetitionAction.SHELVE, STAFF);
                case REJECTED -> petitions.moderation().reject(id, 0, STAFF, DUPLICATE);
                case HIDDEN -> petitions.moderation().hide(id, 0, STAFF, LIBEL);
                case OPEN -> petitions.moderation().approve(id, 0, STAFF);
                case CLOSED -> {
                    petitions.moderation().approve(id, 0, STAFF);
                    petitions.close(id, STAFF);
                }
                default -> assertThat(state(id)).isEqualTo(state);
            }
            assertThat(state(id)).isEqualTo(state);
            return id;
        }
    }

    @Nested
    class TheQueue {
        private final Instant start = site.clock.instant();

        private List<PetitionId> since(Instant from, Instant until) {
            return petitions
                    .reader()
                    .search(
                            PetitionSearch.builder()
                                    .state(PetitionState.IN_MODERATION)
                                    .since(from, until)
                                    .build(),
                            10)
                    .petitions()
                    .stream()
                    .map(found -> found.petition().id())
                    .toList();
        }

        @Test
        void hasWhatCameFromTheFirstInstantOnAndBeforeTheSecond() {
            List<PetitionId> ids = new ArrayList<>();
            for (int hour = 0; hour < 3; hour++) {
                ids.add(submitted(MODERATED));
                site.clock.move(Duration.ofHours(1));
            }
            Instant second = start.plus(Duration.ofHours(1));
            Instant third = start.plus(Duration.ofHours(2));

            assertThat(since(second, third)).containsExactly(ids.get(1));
            assertThat(since(second.plusMillis(1), third.plusMillis(1))).containsExactly(ids.get(2));
            assertThat(since(second.minusMillis(1), third.minusMillis(1))).containsExactly(ids.get(1));
        }

        @ParameterizedTest
        @CsvSource({"10, 0", "11, 1", "12, 1", "13, 1", "14, 2", "15, 2"})
        void tellsFromTheEleventhDayThatAPetitionIsNearlyOverdueAndFromTheFourteenthThatItIs(int days, int notices) {
            submitted(MODERATED.toBuilder()
                    .timetable(Objects.requireNonNull(UkParliament.policy().timetable()))
                    .build());
            for (int day = 0; day < days; day++) {
                site.clock.move(Duration.ofDays(1));
                petitions.maintenance().runTimetables();
            }

            assertThat(site.events(PetitionEvent.NoticeGiven.class)).hasSize(notices);
        }

        @Test
        void leavesOutWhatIsFlaggedRejectedOrOpen() {
            PetitionId waits = submitted(MODERATED);
            petitions.moderation().act(submitted(MODERATED), PetitionAction.FLAG, STAFF);
            petitions.moderation().reject(submitted(MODERATED), 0, STAFF, DUPLICATE);
            published(MODERATED);

            assertThat(since(start, start.plusSeconds(1))).containsExactly(waits);
        }
    }

    @Nested
    class Sponsors {
        private final PetitionId petition = submitted(UkParliament.policy());
        private final String invitation = petitions.links().sponsorInvitation(petition, Duration.ofDays(7));

        private SigningResult sign(String email, String invited) {
            return petitions.sign(
                    petition,
                    SignatureRequest.of("Ada Example", email, "GB"),
                    SigningContext.builder().invitation(invited).build());
        }

        private SignatureId sponsor(int number) {
            SignatureId id = ((SigningResult.ConfirmationNeeded) sign("sponsor" + number + "@example.org", invitation))
                    .signature();
            petitions.confirm(site.token(MailKind.CONFIRM, id));
            return id;
        }

        @Test
        void bringAPetitionToTheModeratorsByTheFifthAndNotByTheFourth() {
            for (int number = 1; number <= 4; number++) {
                sponsor(number);
            }
            assertThat(state(petition)).isEqualTo(PetitionState.COLLECTING_SPONSORS);
            sponsor(5);
            assertThat(state(petition)).isEqualTo(PetitionState.IN_MODERATION);
            Instant since = find(petition).life().inModerationSince().orElseThrow();
            site.clock.move(Duration.ofHours(1));
            sponsor(6);
            assertThat(find(petition).life().inModerationSince()).contains(since);
        }

        @Test
        void mayNotSupportTwice() {
            sponsor(1);

            assertThat(sign("sponsor1@example.org", invitation)).isInstanceOf(SigningResult.AlreadySigned.class);
            assertThat(find(petition).sponsors()).isEqualTo(1);
        }

        @Test
        void areNotInvitedByTheLinkOfAnotherPetition() {
            String other = petitions.links().sponsorInvitation(submitted(UkParliament.policy()), Duration.ofDays(7));

            assertThat(sign("sponsor1@example.org", other)).isInstanceOf(SigningResult.NotEligible.class);
        }

        @Test
        void doNotIncludeTheCreator() {
            SigningResult result = petitions.sign(
                    petition,
                    SignatureRequest.of("Ada Example", "creator@example.org", "GB"),
                    SigningContext.builder().role(SignerRole.CREATOR).build());
            petitions.confirm(site.token(MailKind.CONFIRM, ((SigningResult.ConfirmationNeeded) result).signature()));

            assertThat(sign("creator@example.org", invitation)).isInstanceOf(SigningResult.AlreadySigned.class);
            assertThat(find(petition).sponsors()).isZero();
            assertThat(site.counted(petition)).isOne();
        }
    }

    @Nested
    class Thresholds {
        private final PetitionId petition = site.open(Policy.builder()
                .threshold(Threshold.at("response", 2).opening(Outcome.RESPONSE).retractable())
                .threshold(Threshold.at("debate", 3).opening(Outcome.DEBATE).retractable())
                .build());
        private final List<SignatureId> signed = new ArrayList<>();

        private void sign(int people) {
            for (int person = 0; person < people; person++) {
                signed.add(site.confirmed(petition, "Ada Example", "ada" + signed.size() + "@example.org"));
            }
        }

        private void invalidateOne() {
            petitions.moderation().invalidate(petition, signed.remove(signed.size() - 1), Reason.of("bot"), STAFF);
        }

        private OutcomeStatus status(String track) {
            return find(petition).outcome(track).map(Outcome::status).orElse(OutcomeStatus.DECLINED);
        }

        @Test
        void areReachedAtTheirNumberAndAwaitTheirOutcome() {
            sign(1);
            assertThat(find(petition).reachedAt("response")).isEmpty();
            site.clock.move(Duration.ofHours(1));
            sign(1);
            assertThat(find(petition).reachedAt("response")).contains(site.clock.instant());
            assertThat(status(Outcome.RESPONSE)).isEqualTo(OutcomeStatus.AWAITED);
            assertThat(find(petition).outcome(Outcome.DEBATE)).isEmpty();
        }

        @Test
        void areForgottenBelowTheirNumberWhileNothingHasHappened() {
            sign(3);
            invalidateOne();
            assertThat(find(petition).reachedAt("debate")).isEmpty();
            assertThat(find(petition).outcome(Outcome.DEBATE)).isEmpty();
            assertThat(find(petition).reachedAt("response")).isPresent();
            invalidateOne();
            assertThat(find(petition).reachedAt("response")).isEmpty();
        }

        @Test
        void areKeptOnceTheGovernmentHasRespondedOrTheDebateIsScheduled() {
            sign(3);
            petitions.outcomes().record(petition, Outcome.RESPONSE, OutcomeStatus.GIVEN, "Yes");
            petitions
                    .outcomes()
                    .record(petition, Outcome.DEBATE, OutcomeStatus.SCHEDULED, "", LocalDate.of(2026, 6, 1));
            invalidateOne();
            invalidateOne();

            assertThat(status(Outcome.RESPONSE)).isEqualTo(OutcomeStatus.GIVEN);
            assertThat(status(Outcome.DEBATE)).isEqualTo(OutcomeStatus.SCHEDULED);
            assertThat(find(petition).reachedAt("response")).isPresent();
            assertThat(find(petition).reachedAt("debate")).isPresent();
        }

        @Test
        void doNotUndoAnEarlierAnswer() {
            petitions.outcomes().record(petition, Outcome.RESPONSE, OutcomeStatus.GIVEN, "Before it was asked");
            sign(2);

            assertThat(find(petition).reachedAt("response")).isPresent();
            assertThat(status(Outcome.RESPONSE)).isEqualTo(OutcomeStatus.GIVEN);
        }

        @Test
        void letADebateBeScheduledPostponedHeldAndTakenBackBeforeTheyAreReached() {
            Outcomes outcomes = petitions.outcomes();
            outcomes.record(petition, Outcome.DEBATE, OutcomeStatus.SCHEDULED, "", LocalDate.of(2026, 6, 1));
            Instant recorded =
                    find(petition).outcome(Outcome.DEBATE).orElseThrow().at();
            site.clock.move(Duration.ofDays(1));
            outcomes.correct(petition, Outcome.DEBATE, OutcomeStatus.SCHEDULED, "", LocalDate.of(2026, 7, 1));
            assertThat(find(petition).outcome(Outcome.DEBATE).orElseThrow().at())
                    .isEqualTo(recorded);
            outcomes.retract(petition, Outcome.DEBATE);
            assertThat(find(petition).outcome(Outcome.DEBATE)).isEmpty();
            sign(3);
            outcomes.record(petition, Outcome.DEBATE, OutcomeStatus.SCHEDULED, "", LocalDate.of(2026, 6, 1));
            outcomes.retract(petition, Outcome.DEBATE);
            assertThat(status(Outcome.DEBATE)).isEqualTo(OutcomeStatus.AWAITED);
        }

        @Test
        void letAClosedPetitionBeDebated() {
            sign(3);
            petitions.close(petition, STAFF);

            petitions.outcomes().record(petition, Outcome.DEBATE, OutcomeStatus.GIVEN, "", LocalDate.of(2026, 3, 2));

            assertThat(status(Outcome.DEBATE)).isEqualTo(OutcomeStatus.GIVEN);
            assertThat(state(petition)).isEqualTo(PetitionState.CLOSED);
        }
    }

    @Nested
    class Lists {
        private final Policy asked = Policy.builder()
                .threshold(Threshold.at("response", 1).opening(Outcome.RESPONSE).retractable())
                .threshold(Threshold.at("debate", 2).opening(Outcome.DEBATE).retractable())
                .build();

        private PetitionId signed(int people) {
            PetitionId id = site.open(asked);
            for (int person = 0; person < people; person++) {
                site.confirmed(id, "Ada Example", "ada" + person + "@example.org");
            }
            return id;
        }

        private List<PetitionId> found(PetitionSearch.Builder search) {
            return petitions.reader().search(search.build(), 20).petitions().stream()
                    .map(found -> found.petition().id())
                    .toList();
        }

        private List<PetitionId> with(String track, OutcomeStatus status) {
            return found(PetitionSearch.builder().outcome(track, status));
        }

        @Test
        void showWhatAwaitsAResponseUntilItIsGiven() {
            signed(0);
            PetitionId first = signed(1);
            site.clock.move(Duration.ofMinutes(1));
            PetitionId second = signed(1);
            assertThat(with(Outcome.RESPONSE, OutcomeStatus.AWAITED)).containsExactly(first, second);

            petitions.outcomes().record(first, Outcome.RESPONSE, OutcomeStatus.GIVEN, "Yes");

            assertThat(with(Outcome.RESPONSE, OutcomeStatus.AWAITED)).containsExactly(second);
            assertThat(with(Outcome.RESPONSE, OutcomeStatus.GIVEN)).containsExactly(first);
        }

        @Test
        void showWhatAwaitsADebateIsScheduledDebatedOrNotDebated() {
            PetitionId id = signed(2);
            assertThat(with(Outcome.DEBATE, OutcomeStatus.AWAITED)).containsExactly(id);
            OutcomeStatus before = OutcomeStatus.AWAITED;
            for (OutcomeStatus status : List.of(OutcomeStatus.SCHEDULED, OutcomeStatus.GIVEN, OutcomeStatus.DECLINED)) {
                petitions.outcomes().record(id, Outcome.DEBATE, status, "");
                assertThat(with(Outcome.DEBATE, status)).containsExactly(id);
                assertThat(with(Outcome.DEBATE, before)).isEmpty();
                before = status;
            }
        }

        @Test
        void showWhatIsOverAThresholdAndForgetWhatFellBelow() {
            PetitionId one = signed(1);
            PetitionId two = signed(2);
            assertThat(found(PetitionSearch.builder().reached("response"))).containsExactlyInAnyOrder(one, two);
            assertThat(found(PetitionSearch.builder().reached("debate"))).containsExactly(two);

            try (var signatures = petitions.reader().signatures(two)) {
                SignatureId last = signatures.findFirst().orElseThrow().id();
                petitions.moderation().invalidate(two, last, Reason.of("bot"), STAFF);
            }

            assertThat(found(PetitionSearch.builder().reached("debate"))).isEmpty();
            assertThat(with(Outcome.DEBATE, OutcomeStatus.AWAITED)).isEmpty();
        }

        @Test
        void showWhatIsLabelledInModerationAndWhatIsNot() {
            PetitionId labelled = submitted(MODERATED);
            PetitionId plain = submitted(MODERATED);
            petitions.moderation().desk().label(labelled, Set.of("urgent"));
            PetitionSearch.Builder queue =
                    PetitionSearch.builder().state(PetitionState.IN_MODERATION).unlabelled();
            assertThat(found(queue)).containsExactly(plain);
            petitions.moderation().desk().assign(plain, Set.of("Transport"));
            assertThat(found(PetitionSearch.builder()
                            .state(PetitionState.IN_MODERATION)
                            .unassigned()))
                    .containsExactly(labelled);

            petitions.moderation().desk().label(labelled, Set.of());

            assertThat(found(queue)).containsExactlyInAnyOrder(labelled, plain);
        }
    }

    @Nested
    class Deadlines {
        @ParameterizedTest
        @CsvSource({
            "2026-03-15T10:00:00Z, 2026-09-15T23:00:00Z",
            "2026-07-15T10:00:00Z, 2027-01-16T00:00:00Z",
            "2026-08-31T10:00:00Z, 2027-03-01T00:00:00Z"
        })
        void areTheEndOfTheDaySixMonthsLaterInLondonWhateverTheClocks(Instant opened, Instant deadline) {
            moveTo(opened);

            assertThat(find(published(MODERATED)).deadline(opened)).contains(deadline);
        }

        @Test
        void closeNothingABeatTooEarly() {
            PetitionId id = published(MODERATED);
            Instant deadline = find(id).deadline(site.clock.instant()).orElseThrow();
            moveTo(deadline.minusMillis(1));
            assertThat(petitions.maintenance().closeDue()).isEmpty();
            assertThat(state(id)).isEqualTo(PetitionState.OPEN);
            moveTo(deadline);

            assertThat(petitions.maintenance().closeDue()).containsExactly(id);
            assertThat(find(id).closedAt(site.clock.instant())).contains(deadline);
            assertThat(petitions.maintenance().closeDue()).isEmpty();
        }

        @Test
        void areExtendedByADayWithoutClosingInBetween() {
            PetitionId id = published(MODERATED);
            Instant deadline = find(id).deadline(site.clock.instant()).orElseThrow();
            LocalDate lastDay = deadline.atZone(LONDON).toLocalDate();
            petitions.moderation().extend(id, lastDay, STAFF, Reason.of("outage"));
            moveTo(deadline);
            assertThat(petitions.maintenance().closeDue()).isEmpty();

            moveTo(lastDay.plusDays(1).atStartOfDay(LONDON).toInstant());
            assertThat(petitions.maintenance().closeDue()).containsExactly(id);
        }

        @Test
        void areNotExtendedAfterThePetitionClosed() {
            PetitionId id = published(MODERATED);
            petitions.close(id, STAFF);

            assertThatExceptionOfType(IllegalPetitionActionException.class)
                    .isThrownBy(() ->
                            petitions.moderation().extend(id, LocalDate.of(2027, 1, 1), STAFF, Reason.of("outage")));
        }

        @Test
        void giveWayToADissolutionThatIsEarlierAndNotToALaterOne() {
            PetitionId early = published(MODERATED);
            Instant own = find(early).deadline(site.clock.instant()).orElseThrow();
            Reason election = Reason.of("election");
            petitions
                    .maintenance()
                    .planClosing(List.of(early), new PlannedClosing(own.plusSeconds(60), STAFF, election));
            assertThat(find(early).deadline(site.clock.instant())).contains(own);
            PetitionId late = published(MODERATED);
            Instant dissolution = own.minus(Duration.ofDays(30));
            petitions.maintenance().planClosing(List.of(late), new PlannedClosing(dissolution, STAFF, election));

            assertThat(find(late).deadline(site.clock.instant())).contains(dissolution);
            moveTo(dissolution);
            petitions.maintenance().closeDue();
            assertThat(find(late).life().lastTransition().orElseThrow().reason())
                    .isEqualTo(election);
            assertThat(state(early)).isEqualTo(PetitionState.OPEN);
        }
    }

    @Nested
    class Signers {
        private final PetitionId petition = published(MODERATED);

        @ParameterizedTest
        @ValueSource(strings = {"SW1A 1AA", "sw1a1aa", " sw1a 1aa ", "BFPO 2", "GIR 0AA"})
        void liveAtBritishPostcodesHoweverTheyAreTyped(String postcode) {
            assertThat(signFrom("GB", postcode)).isInstanceOf(SigningResult.ConfirmationNeeded.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"SW1A", "N1", "ZZZZ 9ZZ", "10115"})
        void doNotLiveAtHalfAPostcode(String postcode) {
            assertThat(signFrom("GB", postcode)).isInstanceOf(SigningResult.Invalid.class);
        }

        private SigningResult signFrom(String country, String postcode) {
            return site.sign(
                    petition,
                    SignatureRequest.builder()
                            .name("Ada Example")
                            .email("ada@example.org")
                            .country(country)
                            .postalCode(postcode)
                            .build());
        }

        @Test
        void giveACodeOfACountryAndNotItsName() {
            assertThat(site.sign(petition, SignatureRequest.of("Ada Example", "ada@example.org", "United Kingdom")))
                    .isInstanceOf(SigningResult.Invalid.class);
        }

        @Test
        void doNotAdvertiseInTheirNames() {
            assertThat(site.sign(
                            petition,
                            SignatureRequest.of(
                                    "Please click this http://petition.parliament.uk", "ada@example.org", "GB")))
                    .isInstanceOf(SigningResult.Invalid.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"ADA@EXAMPLE.ORG", "ada@Example.org", "Ada+petitions@example.org"})
        void areOnePersonHoweverTheirAddressIsWritten(String address) {
            site.confirmed(petition, "Ada Example", "ada@example.org");

            assertThat(site.sign(petition, "Ada Example", address)).isInstanceOf(SigningResult.AlreadySigned.class);
        }

        @Test
        void signAnotherPetitionToo() {
            site.confirmed(petition, "Ada Example", "ada@example.org");
            PetitionId other = published(MODERATED);

            assertThat(site.sign(other, "Ada Example", "ada@example.org"))
                    .isInstanceOf(SigningResult.ConfirmationNeeded.class);
        }

        @Test
        void countOnceHoweverOftenTheyConfirm() {
            SignatureId id = site.confirmed(petition, "Ada Example", "ada@example.org");
            petitions.confirm(site.token(MailKind.CONFIRM, id));

            assertThat(site.counted(petition)).isOne();
        }

        @Test
        void areValidatedByStaffWhereTheirMailNeverCame() {
            SignatureId id = site.pending(petition, "Ada Example", "ada@example.org");
            petitions.moderation().vouch(petition, id, Reason.of("telephone"), STAFF);

            assertThat(site.counted(petition)).isOne();
        }

        @Test
        void staySilentWhereTheyDoNotExist() {
            SignatureId nobody = new SignatureId(new UUID(9, 9));

            assertThatExceptionOfType(NoSuchSignatureException.class)
                    .isThrownBy(() -> petitions.moderation().invalidate(petition, nobody, Reason.of("bot"), STAFF));
        }

        @Test
        void confirmUpToADayAfterTheDeadlineAndNotLater() {
            SignatureId inTime = site.pending(petition, "Ada Example", "ada@example.org");
            Instant deadline = find(petition).deadline(site.clock.instant()).orElseThrow();
            moveTo(deadline.minusSeconds(1));
            SignatureId last = site.pending(petition, "Bo Example", "bo@example.org");
            SignatureId late = site.pending(petition, "Cy Example", "cy@example.org");
            moveTo(deadline.plus(Duration.ofHours(24)).minusMillis(1));
            assertThat(petitions.confirm(site.token(MailKind.CONFIRM, last)).isAccepted())
                    .isTrue();
            moveTo(deadline.plus(Duration.ofHours(24)));

            assertThat(petitions.confirm(site.token(MailKind.CONFIRM, late)).isAccepted())
                    .isFalse();
            assertThat(petitions.confirm(site.token(MailKind.CONFIRM, inTime)).isAccepted())
                    .isFalse();
            assertThat(site.counted(petition)).isOne();
        }

        @Test
        void doNotCountWhileTheyAreSuspected() {
            Site strict = new Site(builder -> builder.fraudPolicy(FraudPolicy.standard()));
            PetitionId id = strict.open(
                    MODERATED.toBuilder().moderation(ModerationMode.NONE).build());
            SigningResult result = strict.petitions.sign(
                    id,
                    SignatureRequest.of("Ada Example", "ada@example.org", "GB"),
                    SigningContext.builder().userAgent("curl/8.0").build());
            assertThat(result).isInstanceOf(SigningResult.Held.class);
            SignatureId held = ((SigningResult.Held) result).signature();
            strict.petitions.confirm(strict.token(MailKind.CONFIRM, held));

            assertThat(strict.counted(id)).isZero();
            strict.petitions.moderation().release(id, held, Reason.of("genuine"), STAFF);
            assertThat(strict.counted(id)).isOne();
        }
    }

    @Nested
    class PersonalData {
        private final EmailAddress ada = new EmailAddress("ada@example.org");

        @ParameterizedTest
        @CsvSource({
            "REJECT, -1, false",
            "REJECT, 0, true",
            "HIDE, -1, false",
            "HIDE, 0, true",
            "CLOSE, -1, false",
            "CLOSE, 0, true"
        })
        void goesSixMonthsAfterThePetitionEnded(PetitionAction end, int hours, boolean erased) {
            PetitionId id = published(MODERATED);
            SignatureId signature = site.confirmed(id, "Ada Example", ada.value());
            petitions.moderation().act(id, end, STAFF, DUPLICATE);
            Instant due = find(id).keptUntil(site.clock.instant()).orElseThrow();
            assertThat(due)
                    .isEqualTo(site.clock
                            .instant()
                            .atZone(ZoneOffset.UTC)
                            .plusMonths(6)
                            .toInstant());
            moveTo(due.plus(Duration.ofHours(hours)));
            petitions.privacy().eraseExpired();

            assertThat(site.store.signature(id, signature).orElseThrow().isErased())
                    .isEqualTo(erased);
            assertThat(site.store.signature(id, signature).orElseThrow().state())
                    .isEqualTo(SignatureState.CONFIRMED);
        }

        @Test
        void staysUnderALegalHold() {
            PetitionId id = published(MODERATED);
            SignatureId signature = site.confirmed(id, "Ada Example", ada.value());
            petitions.moderation().reject(id, 0, STAFF, DUPLICATE);
            petitions.privacy().orderLegalHold(id, STAFF, Reason.of("court"));
            site.clock.move(Duration.ofDays(400));
            petitions.privacy().eraseExpired();

            assertThat(site.store.signature(id, signature).orElseThrow().isErased())
                    .isFalse();
        }
    }
}
