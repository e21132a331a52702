package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.desk.CheckOutResult;
import io.github.petitionkit.fraud.Trait;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PlannedClosing;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.DateLimits;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.policy.Reminders;
import io.github.petitionkit.policy.Retention;
import io.github.petitionkit.policy.Timetable;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.transfer.FormerSignature;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates far away are refused where they are given, so that no job and no page fails by them later; questions are answered. */
class DatesWithinLimitsTest {
    private static final Actor SEVEN = Actor.staff("7");
    private static final Reason REASON = Reason.of("election");
    private static final Period MONTH = Period.ofMonths(1);

    private final Site site = new Site();
    private final Petitions petitions = site.petitions;
    private final PetitionId petition =
            site.open(Policy.openFor(MONTH, ZoneId.of("Pacific/Kiritimati")).build());

    static Stream<LocalDate> days() {
        return Stream.of(LocalDate.MIN, DateLimits.FIRST.minusDays(1), DateLimits.LAST.plusDays(1), LocalDate.MAX);
    }

    static Stream<Instant> instants() {
        return Stream.of(
                Instant.MIN,
                Instant.parse("0000-01-01T00:00:00Z").minusNanos(1),
                Instant.parse("9999-12-31T23:59:59.999999999Z").plusNanos(1),
                Instant.MAX);
    }

    static Stream<Duration> lengths() {
        return Stream.of(
                Duration.ofSeconds(Long.MAX_VALUE),
                Duration.ofDays(366_000).plusNanos(1),
                Duration.ofDays(-366_000).minusNanos(1),
                Duration.ofSeconds(Long.MIN_VALUE));
    }

    static Stream<Period> periods() {
        return Stream.of(
                Period.ofYears(Integer.MAX_VALUE),
                Period.of(1000, 1, 0),
                Period.ofMonths(12_001),
                Period.ofDays(366_001),
                Period.ofDays(Integer.MIN_VALUE));
    }

    @ParameterizedTest
    @MethodSource("days")
    void refuseADayOutsideOfTheYearsOfFourDigits(LocalDate day) {
        assertThatIllegalArgumentException().isThrownBy(() -> Policy.openUntil(day, ZoneOffset.UTC));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> petitions.moderation().extend(petition, day, SEVEN, REASON));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> petitions.outcomes().record(petition, Outcome.DEBATE, OutcomeStatus.GIVEN, "", day))
                .withMessageContaining("0000 to 9999");
        assertThat(petitions.find(petition).orElseThrow().outcomes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "9999-12-31"})
    void takeTheFirstAndTheLastDay(LocalDate day) {
        petitions.outcomes().record(petition, Outcome.DEBATE, OutcomeStatus.GIVEN, "", day);

        assertThat(petitions
                        .find(petition)
                        .orElseThrow()
                        .outcome(Outcome.DEBATE)
                        .orElseThrow()
                        .day())
                .isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Pacific/Kiritimati", "Etc/GMT+12"})
    void letAPetitionRunToTheLastDay(String zone) {
        PetitionId until =
                site.open(Policy.openUntil(DateLimits.LAST, ZoneId.of(zone)).build());
        petitions.moderation().extend(petition, DateLimits.LAST, SEVEN, REASON);
        site.confirmed(until, "Ada Example", "ada@example.org");

        assertThat(petitions.maintenance().closeDue()).isEmpty();
        assertThat(petitions.maintenance().runTimetables().noticed()).isEmpty();
        assertThatCode(() -> petitions.privacy().eraseExpired()).doesNotThrowAnyException();
        assertThat(petitions.progress(petition).deadline())
                .hasValueSatisfying(end -> assertThat(end).isAfter(Instant.parse("9999-12-31T00:00:00Z")));
    }

    @ParameterizedTest
    @MethodSource("instants")
    void refuseAnInstantOutsideOfTheYearsOfFourDigits(Instant at) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PlannedClosing(at, SEVEN, REASON));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Policy.builder().signingFrom(at).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SigningContext.builder()
                        .channel(Channel.PAPER)
                        .signedAt(at)
                        .build());
        SignatureRequest ada = SignatureRequest.of("Ada Example", "ada@example.org", "GB");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormerSignature.of("1", ada, at).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormerSignature.of("1", ada, Instant.EPOCH)
                        .confirmedAt(at)
                        .build());
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void refuseATimeOfMoreThanAThousandYears(Duration time) {
        Confirmation usual = Confirmation.byMail();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Confirmation(true, time, usual.grace(), 5, Reminders.NONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Confirmation(true, usual.validFor(), time, 5, Reminders.NONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new Reminders(time, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Timetable.NONE.stoppingDraftsAfter(time));
        assertThatIllegalArgumentException().isThrownBy(() -> Timetable.NONE.noticesBeforeClosing(time));
        Desk desk = petitions.moderation().desk();
        assertThatIllegalArgumentException().isThrownBy(() -> desk.checkOut(petition, SEVEN, time));
        assertThatIllegalArgumentException().isThrownBy(() -> desk.takeOver(petition, SEVEN, time));
        SignatureId signature = site.pending(petition, "Ada Example", "ada@example.org");
        EmailAddress ada = new EmailAddress("ada@example.org");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> petitions.links().withdrawal(petition, signature, ada, time));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> petitions.links().selfService(petition, signature, ada, time));
        assertThatIllegalArgumentException().isThrownBy(() -> petitions.links().sponsorInvitation(petition, time));
    }

    @ParameterizedTest
    @MethodSource("periods")
    void refuseAPeriodOfMoreThanAThousandYears(Period time) {
        assertThatIllegalArgumentException().isThrownBy(() -> Policy.openFor(time, ZoneOffset.UTC));
        assertThatIllegalArgumentException().isThrownBy(() -> Retention.afterEnd(time));
        assertThatIllegalArgumentException().isThrownBy(() -> Retention.afterOpening(time));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Retention.SIX_MONTHS.orAfterOutcome(Outcome.RESPONSE, time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P1000Y", "P12000M", "P366000D", "P0D"})
    void keepJobsAndPagesGoingWithTheLongestTimes(Period time) {
        PetitionId longest = site.open(Policy.openFor(time, ZoneOffset.UTC)
                .retention(Retention.afterOpening(time).orAfterOutcome(Outcome.RESPONSE, time))
                .confirmation(
                        new Confirmation(true, Duration.ofDays(366_000), Duration.ofDays(366_000), 5, Reminders.NONE))
                .timetable(Timetable.NONE.noticesBeforeClosing(Duration.ofDays(366_000)))
                .build());
        site.confirmed(longest, "Ada Example", "ada@example.org");
        petitions.outcomes().record(longest, Outcome.RESPONSE, OutcomeStatus.GIVEN, "");
        site.clock.move(Duration.ofDays(1));

        petitions.maintenance().runTimetables();
        petitions.maintenance().closeDue();
        petitions.privacy().eraseExpired();

        assertThat(site.counted(longest)).isEqualTo(1);
        assertThat(petitions.moderation().desk().checkOut(longest, SEVEN, Duration.ofDays(366_000)))
                .isInstanceOf(CheckOutResult.CheckedOut.class);
    }

    @ParameterizedTest
    @MethodSource("instants")
    void answerAQuestionAboutAnyInstant(Instant at) {
        site.confirmed(petition, "Ada Example", "ada@example.org");
        boolean isLate = at.isAfter(site.clock.instant());

        assertThat(petitions.reader().tallyAt(petition, at).counted()).isEqualTo(isLate ? 1 : 0);
        assertThat(petitions.reader().difference(petition, Instant.MIN, at).after())
                .isEqualTo(isLate ? 1 : 0);
        assertThat(petitions.moderation().trending(petition, Trait.IP, at).sources())
                .isEmpty();
        petitions.mails().suppress(new EmailAddress("ada@example.org"), Reason.of("bounced"));
        assertThat(petitions.mails().resume("bounced", Instant.MIN, at)).isEqualTo(isLate ? 1 : 0);
        assertThat(petitions.mails().resume("bounced", at, Instant.MAX)).isEqualTo(isLate ? 0 : 1);
    }

    @ParameterizedTest
    @MethodSource("instants")
    void planTheEndOfNothingThere(Instant at) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        petitions.maintenance().planClosing(List.of(petition), new PlannedClosing(at, SEVEN, REASON)));
        assertThat(petitions.find(petition).orElseThrow().plannedClosing()).isNull();
    }
}
