package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.event.PetitionChange;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.petition.IllegalPetitionActionException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Archival;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.PlannedClosing;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.policy.Timetable;
import io.github.petitionkit.search.PetitionSearch;
import io.github.petitionkit.search.SearchOrder;
import io.github.petitionkit.search.SearchPage;
import io.github.petitionkit.signature.result.SigningResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A parliament ends: its petitions are closed at an instant that was announced, and kept in an archive. */
class ArchiveTest {
    private static final Actor STAFF = Actor.staff("7");
    private static final Reason DISSOLVED = new Reason("dissolution", "Parliament is dissolved.");
    private static final String ARCHIVE = "parliament-2024";
    private static final Duration DAY = Duration.ofDays(1);

    private final Site site = new Site();
    private final Petitions petitions = site.petitions;
    private final Maintenance maintenance = petitions.maintenance();
    private final Instant dissolution = site.clock.instant().plus(DAY.multipliedBy(5));

    private PetitionId open() {
        return site.open(Policy.builder().build());
    }

    private PetitionId closed() {
        PetitionId id = open();
        petitions.close(id, STAFF);
        return id;
    }

    private PetitionId archived() {
        PetitionId id = closed();
        assertThat(maintenance.archive(List.of(id), ARCHIVE, STAFF)).containsExactly(id);
        return id;
    }

    private Petition find(PetitionId id) {
        return petitions.find(id).orElseThrow();
    }

    private List<PetitionId> search(PetitionSearch search) {
        return petitions.reader().search(search, 20).petitions().stream()
                .map(found -> found.petition().id())
                .toList();
    }

    @Test
    void keepsWhatHasEndedAndNothingElse() {
        PetitionId closed = closed();
        PetitionId open = open();
        PetitionId draft = petitions
                .create(Site.FOOTBRIDGE, Policy.builder().build())
                .orElseThrow()
                .id();

        assertThat(maintenance.archive(List.of(open, closed, draft), ARCHIVE, STAFF))
                .containsExactly(closed);

        assertThat(find(closed).archival()).isEqualTo(new Archival(ARCHIVE, site.clock.instant(), STAFF));
        assertThat(find(open).archival()).isNull();
        assertThat(find(draft).archival()).isNull();
    }

    @Test
    void keepsAPetitionOnceItsEndIsRecorded() {
        PetitionId id = open();
        maintenance.planClosing(List.of(id), new PlannedClosing(dissolution, STAFF, DISSOLVED));

        site.clock.move(DAY.multipliedBy(5).minusNanos(1_000));
        assertThat(maintenance.archive(List.of(id), ARCHIVE, STAFF)).isEmpty();
        site.clock.move(Duration.ofNanos(1_000));
        assertThat(maintenance.archive(List.of(id), ARCHIVE, STAFF)).isEmpty();
        assertThat(maintenance.closeDue()).containsExactly(id);
        assertThat(maintenance.archive(List.of(id), ARCHIVE, STAFF)).containsExactly(id);
        assertThat(maintenance.closeDue()).isEmpty();
        assertThat(petitions.find(id).orElseThrow().closedAt(site.clock.instant()))
                .contains(dissolution);
    }

    @Test
    void keepsAPetitionInTheFirstArchiveOnly() {
        PetitionId id = archived();

        assertThat(maintenance.archive(List.of(id), ARCHIVE, STAFF)).isEmpty();
        assertThat(maintenance.archive(List.of(id), "another", STAFF)).isEmpty();
        assertThat(find(id).archival()).extracting(Archival::archive).isEqualTo(ARCHIVE);
    }

    @Test
    void tellsListenersOnce() {
        PetitionId id = archived();
        maintenance.archive(List.of(id), ARCHIVE, STAFF);
        maintenance.unarchive(List.of(id), STAFF);
        maintenance.unarchive(List.of(id), STAFF);

        assertThat(site.events(PetitionEvent.PetitionChanged.class))
                .extracting(PetitionEvent.PetitionChanged::change)
                .containsExactly(PetitionChange.ARCHIVED, PetitionChange.UNARCHIVED);
    }

    @Test
    void letsNoPetitionComeBackButHidesIt() {
        PetitionId id = archived();

        assertThat(find(id).allowedActions(site.clock.instant())).containsExactly(PetitionAction.HIDE);
        assertThatExceptionOfType(IllegalPetitionActionException.class)
                .isThrownBy(() -> petitions.moderation().act(id, PetitionAction.REPUBLISH, STAFF))
                .withMessageContaining("archive parliament-2024")
                .satisfies(refused -> assertThat(refused.allowed()).containsExactly(PetitionAction.HIDE));
        assertThatExceptionOfType(IllegalPetitionActionException.class).isThrownBy(() -> petitions.withdraw(id));
        assertThat(site.sign(id, "Ada Example", "ada@example.org")).isInstanceOf(SigningResult.NotEligible.class);

        assertThat(petitions
                        .moderation()
                        .act(id, PetitionAction.HIDE, STAFF, DISSOLVED)
                        .life()
                        .state())
                .isEqualTo(PetitionState.HIDDEN);
        assertThat(find(id).allowedActions()).isEmpty();
        assertThatExceptionOfType(IllegalPetitionActionException.class)
                .isThrownBy(() -> petitions.moderation().act(id, PetitionAction.RESTORE, STAFF));
    }

    @Test
    void givesBackWhatWentThereByMistake() {
        PetitionId id = archived();

        assertThat(maintenance.unarchive(List.of(id), STAFF)).containsExactly(id);

        assertThat(find(id).archival()).isNull();
        assertThat(petitions
                        .moderation()
                        .act(id, PetitionAction.REPUBLISH, STAFF)
                        .life()
                        .state())
                .isEqualTo(PetitionState.OPEN);
        assertThat(maintenance.unarchive(List.of(id), STAFF)).isEmpty();
    }

    @Test
    void takesTheAnswerThatComesLate() {
        PetitionId id = archived();

        petitions.outcomes().record(id, Outcome.RESPONSE, OutcomeStatus.GIVEN, "The bridge is repaired.");

        assertThat(find(id).outcome(Outcome.RESPONSE)).isPresent();
        assertThat(find(id).archival()).isNotNull();
    }

    @Test
    void losesItsSignersWhenTheirTimeIsOver() {
        PetitionId id = open();
        site.confirmed(id, "Ada Example", "ada@example.org");
        petitions.close(id, STAFF);
        maintenance.archive(List.of(id), ARCHIVE, STAFF);

        site.clock.moveTo("2026-09-03T08:59:59Z");
        assertThat(petitions.privacy().eraseExpired().erased()).isZero();
        site.clock.move(Duration.ofSeconds(1));
        assertThat(petitions.privacy().eraseExpired().erased()).isOne();
        assertThat(site.counted(id)).isOne();
        assertThat(find(id).archival()).isNotNull();
    }

    @Test
    void isFoundByItsCode() {
        PetitionId id = archived();
        PetitionId other = closed();
        maintenance.archive(List.of(other), "parliament-2019", STAFF);
        closed();

        assertThat(search(PetitionSearch.builder().archive(ARCHIVE).build())).containsExactly(id);
        assertThat(search(PetitionSearch.builder()
                        .archive(ARCHIVE)
                        .state(PetitionState.REJECTED)
                        .build()))
                .isEmpty();
        maintenance.unarchive(List.of(id), STAFF);
        assertThat(search(PetitionSearch.builder().archive(ARCHIVE).build())).isEmpty();
    }

    @Test
    void leavesWhatAnotherModeratorHas() {
        PetitionId id = closed();
        petitions.moderation().desk().checkOut(id, Actor.staff("8"), Duration.ofMinutes(20));

        assertThat(maintenance.archive(List.of(id), ARCHIVE, STAFF)).isEmpty();
        site.clock.move(Duration.ofMinutes(20));
        assertThat(maintenance.archive(List.of(id), ARCHIVE, STAFF)).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Parliament", "two words", "a_b"})
    void hasACode(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> maintenance.archive(List.of(), code, STAFF));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PetitionSearch.builder().archive(code));
    }

    /** The page on archives. */
    @Test
    void takesAParliamentStepByStep() {
        Policy policy = Policy.builder()
                .timetable(Timetable.NONE.noticesBeforeClosing(DAY.multipliedBy(3)))
                .build();
        PetitionId open = site.open(policy);
        PetitionId waiting = petitions
                .create(Site.FOOTBRIDGE, Policy.builder().moderated().build())
                .orElseThrow()
                .id();
        petitions.submit(waiting);
        List<PetitionId> all = List.of(open, waiting);

        Reason reason = new Reason("dissolution", "Parliament is dissolved.");
        petitions.maintenance().planClosing(all, new PlannedClosing(dissolution, Actor.staff("7"), reason));

        site.clock.move(DAY.multipliedBy(2));
        assertThat(maintenance.runTimetables().noticed()).containsExactly(open);
        site.clock.move(DAY.multipliedBy(3));
        maintenance.closeDue();
        maintenance.runTimetables();
        assertThat(find(waiting).life().state()).isEqualTo(PetitionState.STOPPED);

        assertThat(archiveAll(2)).isEqualTo(2);
        assertThat(archiveAll(2)).isZero();
        assertThat(search(PetitionSearch.builder().archive(ARCHIVE).build())).containsExactlyInAnyOrder(open, waiting);
    }

    private int archiveAll(int size) {
        int archived = 0;
        for (PetitionState ended : List.of(
                PetitionState.CLOSED,
                PetitionState.REJECTED,
                PetitionState.HIDDEN,
                PetitionState.STOPPED,
                PetitionState.WITHDRAWN)) {
            PetitionSearch search = PetitionSearch.builder()
                    .state(ended)
                    .order(SearchOrder.LONGEST_WAITING)
                    .build();
            SearchPage page = petitions.reader().search(search, size);
            archived += archive(page);
            while (page.next().isPresent()) {
                page = petitions.reader().search(search, page.next().orElseThrow(), size);
                archived += archive(page);
            }
        }
        return archived;
    }

    private int archive(SearchPage page) {
        List<PetitionId> ids =
                page.petitions().stream().map(found -> found.petition().id()).toList();
        return petitions
                .maintenance()
                .archive(ids, "parliament-2024", Actor.staff("7"))
                .size();
    }
}
