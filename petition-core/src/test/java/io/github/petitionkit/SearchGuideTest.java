package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.desk.CaseFile;
import io.github.petitionkit.desk.CheckOut;
import io.github.petitionkit.desk.CheckOutResult;
import io.github.petitionkit.desk.CheckedOutException;
import io.github.petitionkit.desk.Note;
import io.github.petitionkit.invalidation.Criteria;
import io.github.petitionkit.petition.ClosingReport;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.PlannedClosing;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.search.FoundPetition;
import io.github.petitionkit.search.PetitionSearch;
import io.github.petitionkit.search.SearchKey;
import io.github.petitionkit.search.SearchOrder;
import io.github.petitionkit.search.SearchPage;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.store.jdbc.StoreUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The snippets of the page on searches, and what the desk says. */
class SearchGuideTest {
    private static final Actor SEVEN = Actor.staff("7");
    private static final Actor EIGHT = Actor.staff("8");
    private static final Duration PAUSE = Duration.ofMinutes(20);

    private final MovableClock clock = new MovableClock("2026-03-03T09:00:00Z");
    private final Petitions petitions = Petitions.builder(Keyring.random())
            .store(StoreUnderTest.empty(clock))
            .build();

    @AfterEach
    void close() {
        petitions.close();
        StoreUnderTest.takeBack();
    }

    private PetitionId inModeration(String title) {
        Content content = Content.titled(title)
                .creator("Ada")
                .addressee("Council")
                .concerns(new Region("E14000530"))
                .build();
        Petition draft =
                petitions.create(content, Policy.builder().moderated().build()).orElseThrow();
        clock.move(Duration.ofMinutes(1));
        return petitions.submit(draft.id()).id();
    }

    @Test
    void showsAModeratorWhatHasWaitedLongest() {
        PetitionId first = inModeration("Repair the footbridge");
        PetitionId second = inModeration("Plant trees");
        petitions.moderation().desk().checkOut(second, EIGHT, PAUSE);

        PetitionSearch queue = PetitionSearch.builder()
                .state(PetitionState.IN_MODERATION)
                .order(SearchOrder.LONGEST_WAITING)
                .free()
                .build();
        SearchPage page = petitions.reader().search(queue, 20);

        assertThat(page.petitions()).extracting(found -> found.petition().id()).containsExactly(first);
        assertThat(page.next()).isEmpty();
        assertThat(page.petitions().get(0).standing().since()).isEqualTo(Instant.parse("2026-03-03T09:01:00Z"));
    }

    @Test
    void turnsPages() {
        inModeration("Repair the footbridge");
        inModeration("Repair the road");
        PetitionSearch search = PetitionSearch.builder()
                .concerns(new Region("E14000530"))
                .text("repair")
                .build();

        SearchPage first = petitions.reader().search(search, 1);
        String link = first.next().map(SearchKey::toString).orElse("");
        SearchPage second = petitions.reader().search(search, SearchKey.parse(link), 1);

        assertThat(List.of(first, second))
                .flatExtracting(SearchPage::petitions)
                .extracting(found -> found.petition().content().title())
                .containsExactly("Repair the footbridge", "Repair the road");
        assertThat(second.next()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> SearchKey.parse("nonsense"));
        assertThatIllegalArgumentException().isThrownBy(() -> petitions.reader().search(search, 0));
    }

    @Test
    void showsWhatPeopleInAConstituencySignMost() {
        PetitionId five = openAndSignedIn("E14000639", 5);
        openAndSignedIn("E14000639", 4);
        PetitionId six = openAndSignedIn("E14000639", 6);
        openAndSignedIn("E14000530", 7);

        PetitionSearch here = PetitionSearch.builder()
                .state(PetitionState.OPEN)
                .signedIn(new Region("E14000639"))
                .counted(5, Long.MAX_VALUE)
                .order(SearchOrder.MOST_SIGNED)
                .build();

        assertThat(petitions.reader().search(here, 20).petitions())
                .extracting(found -> found.standing().petition())
                .containsExactly(six, five);
        assertThat(petitions.reader().search(here, 1).petitions())
                .extracting(found -> found.standing().counted())
                .containsExactly(6L);
    }

    private PetitionId openAndSignedIn(String region, int people) {
        PetitionId id = petitions
                .create(
                        Content.titled("Repair the footbridge")
                                .creator("Ada")
                                .addressee("Council")
                                .build(),
                        Policy.builder().confirmation(Confirmation.NOT_NEEDED).build())
                .orElseThrow()
                .id();
        petitions.open(id);
        for (int person = 0; person < people; person++) {
            petitions.sign(
                    id,
                    SignatureRequest.builder()
                            .name("Ada Example")
                            .email("ada" + person + "@example.org")
                            .country("GB")
                            .region(region)
                            .build());
        }
        return id;
    }

    @Test
    void keepsAFileThatNobodyElseSees() {
        PetitionId petition = inModeration("Repair the footbridge");

        Desk desk = petitions.moderation().desk();
        desk.assign(petition, Set.of("Transport", "Home Office"));
        desk.label(petition, Set.of("ask the minister"));
        CaseFile file = desk.note(petition, "Their answer is due on Friday.", Actor.staff("7"));
        List<FoundPetition> ours = petitions
                .reader()
                .search(PetitionSearch.builder().department("transport").build(), 20)
                .petitions();

        Note note = file.notes().get(0);
        assertThat(ours).extracting(FoundPetition::file).containsExactly(file);
        assertThat(note.text()).isEqualTo("Their answer is due on Friday.");
        assertThat(note.by()).isEqualTo(SEVEN);
        assertThat(note.toString()).doesNotContain("Friday");
        assertThat(file.departments()).containsExactly("home office", "transport");
        assertThat(petitions.find(petition).orElseThrow().toString()).doesNotContain("minister");
        assertThat(desk.remove(petition, note).notes()).isEmpty();
        assertThat(desk.remove(petition, note).notes()).isEmpty();
        assertThatThrownBy(() -> desk.file(new PetitionId(new UUID(1, 2)))).isInstanceOf(NoSuchPetitionException.class);
    }

    @Test
    void letsOneModeratorDecide() {
        PetitionId petition = inModeration("Repair the footbridge");
        Desk desk = petitions.moderation().desk();

        CheckOutResult mine = desk.checkOut(petition, Actor.staff("7"), Duration.ofMinutes(20));
        CheckOutResult theirs = desk.checkOut(petition, Actor.staff("8"), Duration.ofMinutes(20));

        assertThat(mine).isInstanceOf(CheckOutResult.CheckedOut.class);
        assertThat(theirs)
                .isInstanceOfSatisfying(
                        CheckOutResult.Taken.class,
                        taken -> assertThat(taken.checkOut())
                                .isEqualTo(new CheckOut(
                                        SEVEN, clock.instant(), clock.instant().plus(PAUSE))));
        assertThatThrownBy(() -> petitions.moderation().reject(petition, 0, EIGHT, Reason.of("duplicate")))
                .isInstanceOf(CheckedOutException.class)
                .hasMessageContaining("take it over first");
        assertThat(petitions.moderation().approve(petition, 0, SEVEN).life().state())
                .isEqualTo(PetitionState.OPEN);
    }

    @Test
    void keepsOtherModeratorsFromItsDatesToo() {
        PetitionId petition = inModeration("Repair the footbridge");
        petitions.moderation().approve(petition, 0, SEVEN);
        petitions.moderation().desk().checkOut(petition, SEVEN, PAUSE);
        LocalDate lastDay = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(9);

        assertThatThrownBy(() -> petitions.moderation().extend(petition, lastDay, EIGHT, Reason.of("holidays")))
                .isInstanceOf(CheckedOutException.class);
        assertThatThrownBy(() -> petitions.close(petition, EIGHT)).isInstanceOf(CheckedOutException.class);

        petitions.moderation().extend(petition, lastDay, SEVEN, Reason.of("holidays"));
        assertThat(petitions.close(petition, SEVEN).life().state()).isEqualTo(PetitionState.CLOSED);
    }

    @Test
    void keepsOtherModeratorsFromItsOutcomesAndSignaturesToo() {
        PetitionId petition = inModeration("Repair the footbridge");
        petitions.moderation().approve(petition, 0, SEVEN);
        petitions.moderation().desk().checkOut(petition, SEVEN, PAUSE);
        Outcome.Builder response = Outcome.of(Outcome.RESPONSE, OutcomeStatus.GIVEN);
        SignatureId any = SignatureId.of("0d9c3b52-7a61-4b0e-8e8b-7f0f2a6f4c90");
        Criteria everywhere = Criteria.builder().domain("example.org").build();
        Reason reason = Reason.of("bought-accounts");

        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> petitions.outcomes().record(petition, response, EIGHT),
                () -> petitions.outcomes().correct(petition, response, EIGHT),
                () -> petitions.outcomes().retract(petition, Outcome.RESPONSE, EIGHT),
                () -> petitions.moderation().hold(petition, any, reason, EIGHT),
                () -> petitions.moderation().release(petition, any, reason, EIGHT),
                () -> petitions.moderation().release(petition, List.of(any), reason, EIGHT),
                () -> petitions.moderation().releaseHeldFor(petition, "trap-field", reason, EIGHT),
                () -> petitions.moderation().invalidate(petition, any, reason, EIGHT),
                () -> petitions.moderation().invalidate(petition, List.of(any), reason, EIGHT),
                () -> petitions.moderation().restore(petition, any, reason, EIGHT),
                () -> petitions.moderation().vouch(petition, any, reason, EIGHT),
                () -> petitions.invalidations().run(petition, everywhere, reason, EIGHT))) {
            assertThatThrownBy(call).isInstanceOf(CheckedOutException.class);
        }
        petitions.outcomes().record(petition, response, SEVEN);
        assertThat(petitions
                        .moderation()
                        .release(petition, List.of(any), reason, SEVEN)
                        .left())
                .containsExactly(any);
        assertThat(petitions.moderation().releaseMostlyWrong(petition).decided())
                .isEmpty();
    }

    @Test
    void leavesThePetitionsOfOtherModeratorsOutOfWhatIsDoneToMany() {
        PetitionId taken = inModeration("Repair the footbridge");
        PetitionId free = inModeration("Repair the other footbridge");
        petitions.moderation().desk().checkOut(taken, SEVEN, PAUSE);
        Instant later = clock.instant().plus(Duration.ofDays(1));
        Reason election = Reason.of("election");

        assertThat(petitions
                        .maintenance()
                        .planClosing(List.of(taken, free), new PlannedClosing(later, EIGHT, election)))
                .containsExactly(free);
        assertThat(petitions.maintenance().cancelClosing(List.of(taken, free), EIGHT))
                .containsExactly(free);
        assertThat(petitions.maintenance().closeAll(List.of(taken, free), EIGHT, election))
                .isEqualTo(new ClosingReport(List.of(), List.of(free), List.of(), List.of(taken)));
        assertThat(petitions.find(taken).orElseThrow().life().state()).isEqualTo(PetitionState.IN_MODERATION);
        assertThat(petitions.maintenance().closeAll(List.of(taken, free), SEVEN, election))
                .isEqualTo(new ClosingReport(List.of(), List.of(taken), List.of(free), List.of()));
    }

    @Test
    void givesAPetitionBackAtTheEndOnRequestOrToWhoTakesItOver() {
        PetitionId petition = inModeration("Repair the footbridge");
        Desk desk = petitions.moderation().desk();
        desk.checkOut(petition, SEVEN, PAUSE);

        clock.move(PAUSE.minusNanos(1_000));
        assertThat(desk.checkOut(petition, EIGHT, PAUSE)).isInstanceOf(CheckOutResult.Taken.class);
        clock.move(Duration.ofNanos(1_000));
        assertThat(desk.checkOut(petition, EIGHT, PAUSE)).isInstanceOf(CheckOutResult.CheckedOut.class);

        assertThat(desk.checkIn(petition, SEVEN).checkOut())
                .as("somebody else's check-out stays")
                .isNotNull();
        assertThat(desk.checkIn(petition, EIGHT).checkOut()).isNull();

        desk.checkOut(petition, SEVEN, PAUSE);
        assertThat(desk.takeOver(petition, EIGHT, PAUSE).by()).isEqualTo(EIGHT);
        assertThatThrownBy(() -> petitions.moderation().approve(petition, 0, SEVEN))
                .isInstanceOf(CheckedOutException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> desk.checkOut(petition, Actor.CREATOR, PAUSE));
        assertThatIllegalArgumentException().isThrownBy(() -> desk.checkOut(petition, EIGHT, Duration.ZERO));
    }

    @Test
    void refusesSearchesThatCanFindNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PetitionSearch.builder().counted(2, 1).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PetitionSearch.builder()
                        .since(clock.instant(), clock.instant())
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PetitionSearch.builder().department(" ").build());
    }
}
