package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.event.PetitionChange;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.NoticeKind;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.PlannedClosing;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.policy.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What happens to petitions by itself, and what is planned for many of them. */
class TimetableTest {
    private static final Actor STAFF = Actor.staff("7");
    private static final Reason ELECTION = new Reason("dissolution", "Parliament is dissolved.");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MOMENT = Duration.ofNanos(1_000);

    private final Site site = new Site();
    private final Instant start = site.clock.instant();

    private PetitionId draft(Policy.Builder policy) {
        return site.petitions
                .create(Site.FOOTBRIDGE, policy.build())
                .orElseThrow()
                .id();
    }

    private static Policy.Builder with(Timetable timetable) {
        return Policy.openFor(Period.ofDays(30), ZoneOffset.UTC).timetable(timetable);
    }

    private PetitionId moderated(Timetable timetable) {
        PetitionId id = draft(with(timetable).moderated());
        site.petitions.submit(id);
        return id;
    }

    private Petition find(PetitionId id) {
        return site.petitions.find(id).orElseThrow();
    }

    private PetitionState state(PetitionId id) {
        return find(id).stateAt(site.clock.instant());
    }

    private TimetableReport runAt(Instant instant) {
        site.clock.move(Duration.between(site.clock.instant(), instant));
        return site.petitions.maintenance().runTimetables();
    }

    private void isStopped(PetitionId id, Duration after, String reason) {
        assertThat(runAt(start.plus(after).minus(MOMENT)).stopped()).isEmpty();
        assertThat(runAt(start.plus(after)).stopped()).containsExactly(id);
        assertThat(site.petitions.maintenance().runTimetables().stopped()).isEmpty();
        assertThat(state(id)).isEqualTo(PetitionState.STOPPED);
        assertThat(find(id).life().lastTransition()).hasValueSatisfying(last -> {
            assertThat(last.by()).isEqualTo(Actor.SYSTEM);
            assertThat(Objects.requireNonNull(last.reason()).code()).isEqualTo(reason);
        });
        assertThat(site.events(PetitionEvent.PetitionStateChanged.class))
                .last()
                .satisfies(told -> assertThat(told.action()).isEqualTo(PetitionAction.STOP));
    }

    @Test
    void stopsADraftThatNobodySubmits() {
        isStopped(draft(with(Timetable.NONE.stoppingDraftsAfter(DAY))), DAY, "draft-expired");
    }

    @Test
    void stopsAPetitionThatFindsNoSponsors() {
        PetitionId id =
                draft(with(Timetable.NONE.stoppingWithoutSponsorsAfter(DAY)).sponsors(1, 1));
        site.petitions.submit(id);
        isStopped(id, DAY, "sponsors-missing");
    }

    @Test
    void stopsAPetitionThatNoModeratorDecidesOnAndStaffCanUndoIt() {
        PetitionId id = moderated(Timetable.NONE.stoppingInModerationAfter(DAY.multipliedBy(2)));
        site.clock.move(DAY);
        site.petitions.moderation().act(id, PetitionAction.FLAG, STAFF);
        isStopped(id, DAY.multipliedBy(2), "moderation-expired");

        site.petitions.moderation().act(id, PetitionAction.RESTORE, STAFF);
        assertThat(site.petitions.maintenance().runTimetables().stopped()).isEmpty();
        assertThat(site.petitions.moderation().approve(id, 0, STAFF).life().state())
                .isEqualTo(PetitionState.OPEN);
    }

    @Test
    void leavesAloneWhatAModeratorHasSetAsideOrWhatIsPublished() {
        Timetable strict = Timetable.NONE
                .stoppingDraftsAfter(DAY)
                .stoppingInModerationAfter(DAY)
                .noticesInModeration(DAY);
        PetitionId shelved = moderated(strict);
        site.petitions.moderation().act(shelved, PetitionAction.SHELVE, STAFF);
        PetitionId open = site.open(with(strict).build());

        assertThat(runAt(start.plus(DAY.multipliedBy(9)))).isEqualTo(new TimetableReport(List.of(), List.of()));
        assertThat(state(shelved)).isEqualTo(PetitionState.DORMANT);
        assertThat(state(open)).isEqualTo(PetitionState.OPEN);
    }

    @Test
    void givesNoticeOfAPetitionThatWaitsForModeratorsOncePerTime() {
        PetitionId id = moderated(Timetable.NONE.noticesInModeration(DAY.multipliedBy(2), DAY));

        assertThat(runAt(start.plus(DAY).minus(MOMENT)).noticed()).isEmpty();
        assertThat(runAt(start.plus(DAY)).noticed()).containsExactly(id);
        assertThat(runAt(start.plus(DAY).plus(MOMENT)).noticed()).isEmpty();
        assertThat(runAt(start.plus(DAY.multipliedBy(2))).noticed()).containsExactly(id);
        assertThat(runAt(start.plus(DAY.multipliedBy(9))).noticed()).isEmpty();
        assertThat(site.events(PetitionEvent.NoticeGiven.class))
                .extracting(PetitionEvent.NoticeGiven::kind)
                .containsExactly(NoticeKind.MODERATION, NoticeKind.MODERATION);
    }

    @Test
    void givesOneNoticeWhereTheJobComesLate() {
        PetitionId id = moderated(Timetable.NONE.noticesInModeration(DAY, DAY.multipliedBy(2)));

        assertThat(runAt(start.plus(DAY.multipliedBy(3))).noticed()).containsExactly(id);
        assertThat(site.events(PetitionEvent.NoticeGiven.class))
                .singleElement()
                .satisfies(notice -> assertThat(notice.due()).isEqualTo(start.plus(DAY.multipliedBy(2))));
    }

    @Test
    void givesNoticeBeforeTheDeadlineAndAgainBeforeANewOne() {
        PetitionId id = site.open(
                with(Timetable.NONE.noticesBeforeClosing(Duration.ofDays(7))).build());
        Instant deadline = find(id).deadline(start).orElseThrow();

        assertThat(runAt(deadline.minus(Duration.ofDays(7)).minus(MOMENT)).noticed())
                .isEmpty();
        assertThat(runAt(deadline.minus(Duration.ofDays(7))).noticed()).containsExactly(id);
        site.petitions.moderation().extend(id, LocalDate.of(2026, 5, 31), STAFF, ELECTION);
        assertThat(site.petitions.maintenance().runTimetables().noticed()).isEmpty();
        assertThat(runAt(Instant.parse("2026-05-25T00:00:00Z")).noticed()).containsExactly(id);
        assertThat(runAt(Instant.parse("2026-06-01T00:00:00Z")).noticed()).isEmpty();
    }

    @Test
    void isSilentWhileSigningIsPaused() {
        PetitionId id = site.open(
                with(Timetable.NONE.noticesBeforeClosing(Duration.ofDays(29))).build());
        site.clock.move(DAY);
        site.petitions.moderation().pause(id);

        assertThat(runAt(start.plus(DAY.multipliedBy(5))).noticed()).isEmpty();
    }

    @Test
    void plansTheEndOfManyWithANoticeNowAndNoticesBefore() {
        PetitionId open =
                site.open(with(Timetable.NONE.noticesBeforeClosing(DAY)).build());
        PetitionId unpublished = moderated(Timetable.NONE);
        PetitionId ended = site.open(with(Timetable.NONE).build());
        site.petitions.close(ended, STAFF);
        Instant dissolved = start.plus(DAY.multipliedBy(5));
        PlannedClosing closing = new PlannedClosing(dissolved, STAFF, ELECTION);
        Maintenance maintenance = site.petitions.maintenance();

        assertThat(maintenance.planClosing(List.of(open, unpublished, ended), closing))
                .containsExactly(open, unpublished);
        assertThat(maintenance.planClosing(List.of(open), closing)).isEmpty();
        assertThat(site.events(PetitionEvent.PetitionChanged.class))
                .extracting(PetitionEvent.PetitionChanged::change)
                .containsExactly(PetitionChange.CLOSING_PLANNED, PetitionChange.CLOSING_PLANNED);
        assertThat(find(open).deadline(start)).contains(dissolved);

        assertThat(runAt(dissolved.minus(DAY)).noticed()).containsExactly(open);
        assertThat(runAt(dissolved.minus(MOMENT)).stopped()).isEmpty();
        assertThat(maintenance.closeDue()).isEmpty();
        assertThat(state(open)).isEqualTo(PetitionState.OPEN);
        assertThat(runAt(dissolved).stopped()).containsExactly(unpublished);
        assertThat(state(open)).isEqualTo(PetitionState.CLOSED);
        assertThat(maintenance.closeDue()).containsExactly(open);
        assertThat(find(open).life().lastTransition()).hasValueSatisfying(last -> {
            assertThat(last.by()).isEqualTo(STAFF);
            assertThat(last.reason()).isEqualTo(ELECTION);
        });
        assertThat(find(open).closedAt(site.clock.instant())).contains(dissolved);
    }

    @Test
    void opensNothingAfterAPlannedClosing() {
        PetitionId id = moderated(Timetable.NONE);
        site.petitions.maintenance().planClosing(List.of(id), new PlannedClosing(start.plus(DAY), STAFF, ELECTION));
        site.clock.move(DAY);

        assertThat(site.petitions.moderation().approve(id, 0, STAFF).life().state())
                .isEqualTo(PetitionState.CLOSED);
    }

    @Test
    void cancelsAPlanThatHasNotComeYet() {
        PetitionId id = site.open(with(Timetable.NONE).build());
        Maintenance maintenance = site.petitions.maintenance();
        Instant byTerm = find(id).deadline(start).orElseThrow();
        PlannedClosing closing = new PlannedClosing(start.plus(DAY), STAFF, ELECTION);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> maintenance.planClosing(List.of(id), new PlannedClosing(start, STAFF, ELECTION)))
                .withMessageContaining("closeAll");
        maintenance.planClosing(List.of(id), closing);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> site.petitions.moderation().extend(id, LocalDate.of(2026, 5, 31), STAFF, ELECTION))
                .withMessageContaining("cancel");
        assertThat(maintenance.cancelClosing(List.of(id))).containsExactly(id);
        assertThat(maintenance.cancelClosing(List.of(id))).isEmpty();
        assertThat(find(id).deadline(start)).contains(byTerm);
        maintenance.planClosing(List.of(id), closing);
        site.clock.move(DAY);
        assertThat(maintenance.cancelClosing(List.of(id))).isEmpty();
        assertThat(state(id)).isEqualTo(PetitionState.CLOSED);
    }

    @Test
    void keepsADeadlineThatIsBeforeThePlan() {
        PetitionId id = site.open(with(Timetable.NONE).build());
        Instant byTerm = find(id).deadline(start).orElseThrow();
        site.petitions.maintenance().planClosing(List.of(id), new PlannedClosing(byTerm.plus(DAY), STAFF, ELECTION));
        assertThat(find(id).deadline(start)).contains(byTerm);
        site.clock.move(Duration.between(start, byTerm.plus(DAY.multipliedBy(2))));
        assertThat(site.petitions.maintenance().closeDue()).containsExactly(id);
        assertThat(find(id).life().lastTransition())
                .hasValueSatisfying(last -> assertThat(last.by()).isEqualTo(Actor.SYSTEM));
    }

    @Test
    void closesEarlyForAReasonWithAnEvent() {
        PetitionId id = site.open(with(Timetable.NONE).build());
        site.petitions.moderation().act(id, PetitionAction.CLOSE, STAFF, ELECTION);

        assertThat(find(id).life().lastTransition())
                .hasValueSatisfying(last -> assertThat(last.reason()).isEqualTo(ELECTION));
        assertThat(site.events(PetitionEvent.PetitionStateChanged.class))
                .last()
                .satisfies(told -> assertThat(told.action()).isEqualTo(PetitionAction.CLOSE));
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> site.petitions.moderation().extend(id, LocalDate.of(2026, 5, 31), STAFF, ELECTION))
                .withMessageContaining("CLOSED");
    }

    @Test
    void refusesTimesThatAreNotAboveZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Timetable.NONE.stoppingDraftsAfter(Duration.ZERO))
                .withMessageContaining("above zero");
        assertThatIllegalArgumentException().isThrownBy(() -> Timetable.NONE.noticesInModeration(DAY.negated()));
    }
}
