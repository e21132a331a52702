package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.desk.CaseFile;
import io.github.petitionkit.desk.CheckOutResult;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.mail.MailResult;
import io.github.petitionkit.mailing.Audience;
import io.github.petitionkit.mailing.Mailing;
import io.github.petitionkit.mailing.MailingId;
import io.github.petitionkit.mailing.MailingState;
import io.github.petitionkit.mailing.UpdateMail;
import io.github.petitionkit.petition.IllegalPetitionActionException;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.NotPublishedException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.petition.lifecycle.Transition;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.petition.outcome.OutcomeLink;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.search.PetitionSearch;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.threshold.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every tenth behaviour of the UK Parliament's e-petitions (github.com/alphagov/e-petitions) that no other test of peers
 * has used: what its staff do.
 */
@Tag("crowd")
class PeerStaffTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Actor STAFF = Actor.staff("7");
    private static final Actor OTHER = Actor.staff("8");
    private static final Reason DUPLICATE = Reason.of("duplicate");
    private static final Reason OFFENSIVE = Reason.of("offensive");
    private static final String NEWS = "parliament";
    private static final PetitionId UNKNOWN = PetitionId.of("00000000-0000-7000-8000-000000000001");
    private static final Policy PLAIN =
            Policy.openFor(Period.ofMonths(6), LONDON).build();
    private static final Policy MODERATED = PLAIN.toBuilder().moderated().build();

    private final List<UpdateMail> sent = new ArrayList<>();
    private final Site site = new Site(builder -> builder.updateMailer(mail -> {
        sent.add(mail);
        return MailResult.SENT;
    }));
    private final Petitions petitions = site.petitions;

    private Petition find(PetitionId id) {
        return petitions.find(id).orElseThrow();
    }

    private PetitionState state(PetitionId id) {
        return find(id).stateAt(site.clock.instant());
    }

    private PetitionId waiting() {
        PetitionId id =
                petitions.create(Site.FOOTBRIDGE, MODERATED).orElseThrow().id();
        petitions.submit(id);
        return id;
    }

    private List<PetitionId> found(PetitionSearch.Builder search) {
        return petitions.reader().search(search.build(), 20).petitions().stream()
                .map(found -> found.petition().id())
                .toList();
    }

    @Nested
    class TheQueue {
        private int waitingSince(int from, int until) {
            Instant now = site.clock.instant();
            return petitions
                    .reader()
                    .count(
                            PetitionSearch.builder()
                                    .state(PetitionState.IN_MODERATION)
                                    .since(now.minus(Duration.ofDays(until)), now.minus(Duration.ofDays(from)))
                                    .build(),
                            1_000);
        }

        /** admin_hub.feature: recent until eleven days, nearly overdue until fourteen, and overdue afterwards. */
        @ParameterizedTest
        @CsvSource({"0, 5, 0, 0", "11, 5, 0, 0", "12, 0, 5, 0", "14, 0, 5, 0", "15, 0, 0, 5", "30, 0, 0, 5"})
        void saysHowManyAreOverdue(int days, int recent, int near, int overdue) {
            IntStream.range(0, 5).forEach(each -> waiting());
            site.clock.move(Duration.ofDays(days));

            assertThat(waitingSince(-1, 11)).isEqualTo(recent);
            assertThat(waitingSince(11, 14)).isEqualTo(near);
            assertThat(waitingSince(14, 1_000)).isEqualTo(overdue);
        }

        /** site_spec.rb, #moderation_delay?, with 5 for 500. */
        @ParameterizedTest
        @CsvSource({"4, false", "5, true", "6, true"})
        void isDelayedFromItsNumberOn(int queue, boolean delayed) {
            IntStream.range(0, queue).forEach(each -> waiting());

            int counted = petitions
                    .reader()
                    .count(
                            PetitionSearch.builder()
                                    .state(PetitionState.IN_MODERATION)
                                    .build(),
                            5);

            assertThat(counted >= 5).isEqualTo(delayed);
            assertThat(counted).isEqualTo(Math.min(queue, 5));
        }

        @Test
        void countsNothingWhereNothingWaitsAndNeverWithoutABound() {
            PetitionSearch all = PetitionSearch.builder().build();

            assertThat(petitions.reader().count(all, 1)).isZero();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> petitions.reader().count(all, 0));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> petitions.reader().count(all, PetitionReader.MAX_COUNT + 1));
        }

        @Test
        void isFoundByAWordWhateverTheState() {
            PetitionId waiting = waiting();
            PetitionId open = site.open(PLAIN);
            PetitionId hidden = waiting();
            petitions.moderation().hide(hidden, 0, STAFF, OFFENSIVE);
            PetitionId rejected = waiting();
            petitions.moderation().reject(rejected, 0, STAFF, DUPLICATE);

            assertThat(found(PetitionSearch.builder().text("footbridge")))
                    .containsExactlyInAnyOrder(waiting, open, hidden, rejected);
        }

        @Test
        void hasNoPetitionOfAnUnknownNumber() {
            assertThat(petitions.find(UNKNOWN)).isEmpty();
            assertThatExceptionOfType(NoSuchPetitionException.class)
                    .isThrownBy(() -> petitions.moderation().desk().checkOut(UNKNOWN, STAFF, Duration.ofMinutes(20)));
        }

        @Test
        void losesADepartmentThatIsAbolished() {
            PetitionId id = waiting();
            petitions.moderation().desk().assign(id, Set.of("Transport", "Canals"));

            for (PetitionId each : found(PetitionSearch.builder().department("canals"))) {
                CaseFile file = petitions.moderation().desk().file(each);
                petitions
                        .moderation()
                        .desk()
                        .assign(
                                each,
                                file.departments().stream()
                                        .filter(name -> !name.equals("canals"))
                                        .toList());
            }

            assertThat(petitions.moderation().desk().file(id).departments()).containsExactly("transport");
        }

        @Test
        void listsLabelsInTheirOrder() {
            CaseFile file = petitions.moderation().desk().label(waiting(), Set.of("tax", "bridges", "law"));

            assertThat(file.labels()).containsExactly("bridges", "law", "tax");
        }

        @Test
        void keepsNotesApartFromWhatReadersSee() {
            PetitionId id = waiting();

            petitions.moderation().desk().note(id, "Ask the minister", STAFF);

            assertThat(petitions.moderation().desk().file(id).notes())
                    .singleElement()
                    .satisfies(note -> assertThat(note.text()).isEqualTo("Ask the minister"));
            assertThat(find(id).toString()).doesNotContain("minister");
        }
    }

    /** locks_controller_spec.rb. */
    @Nested
    class ALock {
        private final PetitionId id = waiting();

        private CheckOutResult lock(Actor by) {
            return petitions.moderation().desk().checkOut(id, by, Duration.ofMinutes(20));
        }

        private Instant lockedAt() {
            return Objects.requireNonNull(petitions.moderation().desk().file(id).checkOut())
                    .since();
        }

        @Test
        void isTakenWhereThereIsNone() {
            assertThat(lock(STAFF)).isInstanceOf(CheckOutResult.CheckedOut.class);
            assertThat(lockedAt()).isEqualTo(site.clock.instant());
        }

        @Test
        void isRenewedByWhoHasIt() {
            lock(STAFF);
            site.clock.move(Duration.ofMinutes(5));

            assertThat(lock(STAFF)).isInstanceOf(CheckOutResult.CheckedOut.class);
            assertThat(lockedAt()).isEqualTo(site.clock.instant());
        }

        @Test
        void isNeitherMovedNorEndedBySomebodyElse() {
            lock(STAFF);
            Instant locked = lockedAt();
            site.clock.move(Duration.ofMinutes(5));

            assertThat(lock(OTHER)).isInstanceOf(CheckOutResult.Taken.class);
            petitions.moderation().desk().checkIn(id, OTHER);

            assertThat(lockedAt()).isEqualTo(locked);
        }

        @ParameterizedTest
        @CsvSource({"-1, false", "0, true", "1, true"})
        void isOverAtItsEnd(int seconds, boolean free) {
            lock(STAFF);
            site.clock.move(Duration.ofMinutes(20).plusSeconds(seconds));

            assertThat(lock(OTHER) instanceof CheckOutResult.CheckedOut).isEqualTo(free);
        }
    }

    /** moderation_controller_spec.rb, take_down_controller_spec.rb, rejection_spec.rb. */
    @Nested
    class ADecision {
        private final PetitionId id = waiting();
        private final Instant begun = site.clock.instant();

        private Transition last() {
            return find(id).life().lastTransition().orElseThrow();
        }

        @Test
        void opensThePetition() {
            site.clock.move(Duration.ofDays(4));

            petitions.moderation().approve(id, 0, STAFF);

            assertThat(state(id)).isEqualTo(PetitionState.OPEN);
            assertThat(find(id).life().openedAt()).contains(site.clock.instant());
            assertThat(last().by()).isEqualTo(STAFF);
            assertThat(Duration.between(begun, last().at()).toDays()).isEqualTo(4);
        }

        @ParameterizedTest
        @EnumSource(
                value = PetitionAction.class,
                names = {"REJECT", "HIDE"})
        void againstItSaysWhenWhyAndByWhomAndHowLongItWaited(PetitionAction action) {
            site.clock.move(Duration.ofDays(4));

            petitions.moderation().act(id, action, STAFF, OFFENSIVE);

            assertThat(last().at()).isEqualTo(site.clock.instant());
            assertThat(last().reason()).isEqualTo(OFFENSIVE);
            assertThat(last().by()).isEqualTo(STAFF);
            assertThat(find(id).life().openedAt()).isEmpty();
            assertThat(Duration.between(begun, last().at()).toDays()).isEqualTo(4);
        }

        @ParameterizedTest
        @EnumSource(
                value = PetitionAction.class,
                names = {"REJECT", "HIDE"})
        void needsAReason(PetitionAction action) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> petitions.moderation().act(id, action, STAFF))
                    .withMessageContaining("reason");
            assertThat(state(id)).isEqualTo(PetitionState.IN_MODERATION);
        }

        @ParameterizedTest
        @CsvSource({"FLAG, FLAGGED", "SHELVE, DORMANT"})
        void toWaitDecidesNothingAndTellsNobody(PetitionAction action, PetitionState after) {
            petitions.moderation().act(id, action, STAFF);

            assertThat(state(id)).isEqualTo(after);
            assertThat(find(id).life().openedAt()).isEmpty();
            assertThat(last().reason()).isNull();
            assertThat(site.mails).isEmpty();
        }

        @Test
        void toHideForTheReasonOfARejectionKeepsThePetitionFromReadersAndNotFromStaff() {
            petitions.moderation().hide(id, 0, STAFF, DUPLICATE);

            assertThat(found(PetitionSearch.builder().state(PetitionState.OPEN).state(PetitionState.REJECTED)))
                    .isEmpty();
            assertThat(found(
                            PetitionSearch.builder().state(PetitionState.HIDDEN).reason("duplicate")))
                    .containsExactly(id);
        }

        @ParameterizedTest
        @EnumSource(
                value = PetitionAction.class,
                names = {"REJECT", "HIDE"})
        void takesAnOpenPetitionDown(PetitionAction action) {
            petitions.moderation().approve(id, 0, STAFF);

            petitions.moderation().act(id, action, STAFF, new Reason("duplicate", "bad things"));

            assertThat(last().reason()).isEqualTo(new Reason("duplicate", "bad things"));
            assertThat(site.sign(id, "Ada Example", "ada@example.org")).isInstanceOf(SigningResult.NotEligible.class);
        }

        @Test
        void isNotToPublishBeforeTheCreatorHasConfirmed() {
            PetitionId own = petitions
                    .create(
                            Site.FOOTBRIDGE,
                            MODERATED.toBuilder().creatorConfirms().build())
                    .orElseThrow()
                    .id();
            petitions.submit(own);
            SigningContext creator =
                    SigningContext.builder().role(SignerRole.CREATOR).build();
            SigningResult asked =
                    petitions.sign(own, SignatureRequest.of("Ada Example", "ada@example.org", "GB"), creator);

            assertThatExceptionOfType(IllegalPetitionActionException.class)
                    .isThrownBy(() -> petitions.moderation().approve(own, 0, STAFF))
                    .withMessageContaining("creator has not confirmed");
            petitions.confirm(site.token(MailKind.CONFIRM, ((SigningResult.ConfirmationNeeded) asked).signature()));
            petitions.moderation().approve(own, 0, STAFF);

            assertThat(state(own)).isEqualTo(PetitionState.OPEN);
        }
    }

    /** debate_outcomes_controller_spec.rb, government_response_controller_spec.rb, schedule_debate_controller_spec.rb. */
    @Nested
    class AnOutcome {
        private final PetitionId id = site.open(PLAIN.toBuilder()
                .threshold(Threshold.at("debate", 1).opening(Outcome.DEBATE))
                .build());

        private Outcome recorded(String track) {
            return find(id).outcome(track).orElseThrow();
        }

        @Test
        void hasItsTextAndTheTimeOfItsRecord() {
            petitions.outcomes().record(id, Outcome.RESPONSE, OutcomeStatus.GIVEN, "We shall repair it.");

            assertThat(recorded(Outcome.RESPONSE).text()).isEqualTo("We shall repair it.");
            assertThat(recorded(Outcome.RESPONSE).at()).isEqualTo(site.clock.instant());
            assertThat(found(PetitionSearch.builder().outcome(Outcome.RESPONSE, OutcomeStatus.GIVEN)))
                    .containsExactly(id);
        }

        @Test
        void ofADebateMovesOnWhatIsAwaited() {
            site.confirmed(id, "Ada Example", "ada@example.org");
            assertThat(recorded(Outcome.DEBATE).status()).isEqualTo(OutcomeStatus.AWAITED);
            assertThat(found(PetitionSearch.builder().outcome(Outcome.DEBATE, OutcomeStatus.AWAITED)))
                    .containsExactly(id);

            LocalDate yesterday =
                    LocalDate.ofInstant(site.clock.instant(), LONDON).minusDays(1);
            petitions.outcomes().record(id, Outcome.DEBATE, OutcomeStatus.GIVEN, "Heard.", yesterday);

            assertThat(recorded(Outcome.DEBATE).day()).isEqualTo(yesterday);
            assertThat(recorded(Outcome.DEBATE).at()).isEqualTo(site.clock.instant());
            assertThat(found(PetitionSearch.builder().outcome(Outcome.DEBATE, OutcomeStatus.GIVEN)))
                    .containsExactly(id);
        }

        @Test
        void isCorrectedWithoutANewTime() {
            petitions.outcomes().record(id, Outcome.DEBATE, OutcomeStatus.GIVEN, "Heard.");
            Instant first = site.clock.instant();
            site.clock.move(Duration.ofDays(2));

            petitions.outcomes().correct(id, Outcome.of(Outcome.DEBATE, OutcomeStatus.DECLINED));

            assertThat(recorded(Outcome.DEBATE).status()).isEqualTo(OutcomeStatus.DECLINED);
            assertThat(recorded(Outcome.DEBATE).at()).isEqualTo(first);
        }

        @Test
        void ofADebateThatWillNotBeHeldNeedsNoDay() {
            petitions.outcomes().record(id, Outcome.of(Outcome.DEBATE, OutcomeStatus.DECLINED));

            assertThat(recorded(Outcome.DEBATE).day()).isNull();
        }

        @Test
        void isScheduledForADay() {
            LocalDate day = LocalDate.of(2026, 5, 4);

            petitions
                    .outcomes()
                    .record(
                            id,
                            Outcome.of(Outcome.DEBATE, OutcomeStatus.SCHEDULED).day(day));

            assertThat(recorded(Outcome.DEBATE).day()).isEqualTo(day);
            assertThat(found(PetitionSearch.builder().outcome(Outcome.DEBATE, OutcomeStatus.SCHEDULED)))
                    .containsExactly(id);
        }

        @ParameterizedTest
        @CsvSource({"REJECT", "HIDE", "WITHDRAW"})
        void isNotForAPetitionInAnotherState(PetitionAction end) {
            if (end.needsReason()) {
                petitions.moderation().act(id, end, STAFF, OFFENSIVE);
            } else {
                petitions.moderation().act(id, end, STAFF);
            }

            assertThatExceptionOfType(NotPublishedException.class)
                    .isThrownBy(() -> petitions.outcomes().record(id, Outcome.RESPONSE, OutcomeStatus.GIVEN, "Yes"));
            assertThat(find(id).outcome(Outcome.RESPONSE)).isEmpty();
            assertThat(site.events(PetitionEvent.OutcomeRecorded.class)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"6000, true", "6001, false"})
        void hasATextWithinItsLimit(int length, boolean taken) {
            Outcome.Builder response =
                    Outcome.of(Outcome.RESPONSE, OutcomeStatus.GIVEN).text("a".repeat(length));

            if (taken) {
                petitions.outcomes().record(id, response);
            } else {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> petitions.outcomes().record(id, response));
            }
            assertThat(find(id).outcome(Outcome.RESPONSE).isPresent()).isEqualTo(taken);
            assertThat(site.events(PetitionEvent.OutcomeRecorded.class)).hasSize(taken ? 1 : 0);
        }

        @ParameterizedTest
        @CsvSource({"499, true", "500, true", "501, false"})
        void hasLinksOfAtMostFiveHundredCharacters(int length, boolean taken) {
            String url = "https://www.youtube.com/" + "a".repeat(length - 24);

            if (taken) {
                assertThat(new OutcomeLink(OutcomeLink.VIDEO, url).url()).hasSize(length);
            } else {
                assertThatIllegalArgumentException().isThrownBy(() -> new OutcomeLink(OutcomeLink.VIDEO, url));
            }
        }

        /** Theirs takes the videos of a few sites; here the page that takes the link decides which. */
        @Test
        void hasLinksToAnySite() {
            assertThat(new OutcomeLink(OutcomeLink.VIDEO, "https://www.example.com/").relation())
                    .isEqualTo("video");
        }

        /** Theirs asks for a summary; here a document may be the whole answer. */
        @Test
        void mayBeADocumentAlone() {
            petitions
                    .outcomes()
                    .record(
                            id,
                            Outcome.of(Outcome.RESPONSE, OutcomeStatus.GIVEN)
                                    .link(OutcomeLink.DOCUMENT, "https://www.gov.example/answer.pdf"));

            assertThat(recorded(Outcome.RESPONSE).text()).isEmpty();
        }

        @Test
        void isDueOnceForAllStaffWhereItsThresholdIsReached() {
            site.confirmed(id, "Ada Example", "ada@example.org");
            site.confirmed(id, "Bo Example", "bo@example.org");

            assertThat(site.events(PetitionEvent.ThresholdReached.class)).hasSize(1);
            assertThat(found(PetitionSearch.builder().reached("debate"))).containsExactly(id);
        }
    }

    /** petition_emails_controller_spec.rb, mailshot_spec.rb. */
    @Nested
    class AMailing {
        private final PetitionId id = site.open(PLAIN);

        private MailingId draft() {
            return petitions
                    .updates()
                    .draft(Audience.of(id, NEWS), "A debate", "It is on Monday.")
                    .id();
        }

        private void supporter(String name) {
            SignatureId signature = site.confirmed(id, name + " Example", name + "@example.org");
            petitions.privacy().giveConsents(id, signature, List.of(new Consent(Audience.UPDATES, NEWS, "v1")));
        }

        private Mailing now(MailingId mailing) {
            return petitions.updates().find(mailing).orElseThrow();
        }

        @Test
        void isKeptAndNotSentWhereItIsSaved() {
            supporter("ada");
            MailingId mailing = draft();

            petitions.maintenance().sendMailings();

            assertThat(now(mailing).subject()).isEqualTo("A debate");
            assertThat(now(mailing).text()).isEqualTo("It is on Monday.");
            assertThat(now(mailing).state()).isEqualTo(MailingState.DRAFT);
            assertThat(sent).isEmpty();
        }

        @Test
        void goesToWhoHasConfirmedAndAgreedAndSaysSinceWhen() {
            supporter("ada");
            site.confirmed(id, "Bo Example", "bo@example.org");
            site.pending(id, "Cy Example", "cy@example.org");
            MailingId mailing = draft();
            Instant begun = site.clock.instant();
            petitions.updates().send(mailing);

            petitions.maintenance().sendMailings();

            assertThat(sent).extracting(mail -> mail.to().value()).containsExactly("ada@example.org");
            assertThat(now(mailing).begunAt()).isEqualTo(begun);
            assertThat(petitions.updates().mailings(id, 10)).containsExactly(now(mailing));
        }

        @Test
        void isEditedUntilItIsSent() {
            MailingId mailing = draft();

            petitions.updates().edit(mailing, "No debate", "It is not on Monday.");

            assertThat(now(mailing).subject()).isEqualTo("No debate");
        }

        @ParameterizedTest
        @CsvSource({"'', It is on Monday.", "A debate, ''", "' ', ' '"})
        void needsASubjectAndAText(String subject, String text) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> petitions.updates().draft(Audience.of(id, NEWS), subject, text));
            MailingId mailing = draft();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> petitions.updates().edit(mailing, subject, text));
            assertThat(now(mailing).subject()).isEqualTo("A debate");
        }

        @ParameterizedTest
        @CsvSource({"150, true", "255, true", "256, false"})
        void hasASubjectOfOneLine(int length, boolean taken) {
            if (taken) {
                assertThat(petitions
                                .updates()
                                .draft(Audience.of(id, NEWS), "a".repeat(length), "It is on Monday.")
                                .subject())
                        .hasSize(length);
            } else {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> petitions
                                .updates()
                                .draft(Audience.of(id, NEWS), "a".repeat(length), "It is on Monday."));
            }
        }

        @ParameterizedTest
        @CsvSource({"CLOSE, 1", "HIDE, 0", "REJECT, 0"})
        void reachesTheSupportersOfPublishedPetitions(PetitionAction end, int reached) {
            supporter("ada");
            if (end == PetitionAction.CLOSE) {
                petitions.close(id, STAFF);
            } else {
                petitions.moderation().act(id, end, STAFF, OFFENSIVE);
            }

            petitions.updates().send(draft());
            petitions.maintenance().sendMailings();

            assertThat(sent).hasSize(reached);
        }

        @Test
        void isEndedByOneClickOfItsReader() {
            supporter("ada");
            petitions.updates().send(draft());
            petitions.maintenance().sendMailings();

            assertThat(petitions.selfService().unsubscribe(sent.get(0).unsubscribeToken()))
                    .isTrue();
            petitions.updates().send(draft());
            petitions.maintenance().sendMailings();

            assertThat(sent).hasSize(1);
            assertThat(petitions.selfService().unsubscribe("no token")).isFalse();
            assertThat(site.counted(id)).isOne();
        }
    }
}
