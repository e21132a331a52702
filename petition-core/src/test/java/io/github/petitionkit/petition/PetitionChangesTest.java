package io.github.petitionkit.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.Components;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Archival;
import io.github.petitionkit.petition.lifecycle.LegalHold;
import io.github.petitionkit.petition.lifecycle.Notice;
import io.github.petitionkit.petition.lifecycle.NoticeKind;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PlannedClosing;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.threshold.Threshold;
import io.github.petitionkit.threshold.ThresholdState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each change of a petition touches what it is about, and keeps everything else. */
class PetitionChangesTest {
    private static final Instant CREATED = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant OPENED = Instant.parse("2026-03-03T09:00:00Z");
    private static final Instant NOW = Instant.parse("2026-04-01T09:00:00Z");
    private static final Reason REASON = Reason.of("duplicate");
    private static final Actor STAFF = Actor.staff("7");
    private static final UUID CREATOR = new UUID(2, 1);
    private static final Outcome RESPONSE = new Outcome(Outcome.RESPONSE, OutcomeStatus.GIVEN, NOW, "We agree.");
    private static final PetitionUpdate NEWS = new PetitionUpdate(NOW, "Halfway", "Thank you.");
    private static final Notice NOTICE = new Notice(NoticeKind.CLOSING, NOW);
    private static final ThresholdState REACHED = new ThresholdState("answer", NOW, NOW);
    private static final Content CONTENT = Content.titled("Repair the footbridge")
            .creator("Friends")
            .addressee("Council")
            .tag("#bridges")
            .tag("not a hashtag")
            .build();
    private static final Petition DRAFT = Petition.draft(
            new PetitionId(new UUID(0, 1)),
            CONTENT,
            Policy.openFor(Period.ofMonths(6), ZoneOffset.UTC)
                    .sponsors(1, 5)
                    .threshold(Threshold.at("answer", 10).opening(Outcome.RESPONSE))
                    .build(),
            CREATED);

    /** Open, with a value in every component. */
    private static final Petition FULL = full();

    private static Petition full() {
        Petition open = DRAFT.withSponsors(3)
                .withCreator(CREATOR, true)
                .after(PetitionAction.OPEN, Actor.CREATOR, null, OPENED);
        return new Petition(
                open.id(),
                open.content(),
                open.policy(),
                open.life(),
                open.sponsors(),
                Map.of("answer", REACHED),
                Map.of(Outcome.RESPONSE, RESPONSE),
                List.of(NEWS),
                Set.of(new Hashtag("#rivers")),
                new LegalHold(NOW, STAFF, REASON),
                open.creators(),
                100L,
                new PlannedClosing(Instant.parse("2026-08-01T00:00:00Z"), STAFF, REASON),
                List.of(NOTICE),
                NOW,
                Map.of(Country.of("GB"), 3),
                0,
                new Archival("parliament-2024", NOW, STAFF),
                List.of(new PetitionUpdate.Amendment(NOW, false, NOW, STAFF)));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("life", petition -> petition.after(PetitionAction.HIDE, STAFF, REASON, NOW)),
                change("life", petition -> petition.paused(NOW)),
                change("content revision", petition -> petition.withTranslation(translation("Repariert den Steg"))),
                change(
                        "life policy revision",
                        petition -> petition.extended(LocalDate.of(2026, 7, 1), STAFF, REASON, NOW)),
                change(
                        "plannedClosing",
                        petition -> petition.withPlannedClosing(
                                new PlannedClosing(NOW.plusSeconds(1), STAFF, REASON), NOW)),
                change("plannedClosing", petition -> petition.withoutPlannedClosing(NOW)),
                change("notices", petition -> petition.withNotices(List.of(new Notice(NoticeKind.MODERATION, NOW)))),
                change("outcomes", petition -> petition.recorded(debate(), NOW)),
                change("outcomes", petition -> petition.withOutcome(debate())),
                change("outcomes", petition -> petition.withRetractedOutcome(Outcome.RESPONSE)),
                change("outcomes", petition -> petition.withoutOutcome(Outcome.RESPONSE)),
                change("sponsors", petition -> petition.withSponsors(4)),
                change("sponsors sponsorCountries", petition -> petition.withSponsor(Country.of("FR"), true)),
                change("creators", petition -> petition.withCreator(new UUID(2, 2), true)),
                change("creators", petition -> petition.withCreator(CREATOR, false)),
                change("goalReached", petition -> petition.withGoalReached(200)),
                change("holdsAlarmAt", petition -> petition.withHoldsAlarmAt(NOW.plusSeconds(1))),
                change("thresholds", petition -> petition.withThresholds(Map.of())),
                change("updates", petition -> petition.withUpdate(NEWS)),
                change(
                        "updates amendments",
                        petition -> petition.withCorrectedUpdate(NOW, "Halfway there", "Thank you.", STAFF, NOW)),
                change("updates amendments", petition -> petition.withoutUpdate(NOW, STAFF, NOW)),
                change("joined", petition -> petition.withMovement(new Hashtag("#lakes"))),
                change("legalHold", petition -> petition.withLegalHold(null)),
                change("archival", Petition::withoutArchival));
    }

    private static Arguments change(String components, UnaryOperator<Petition> change) {
        return Arguments.of(Set.of(components.split(" ", -1)), change);
    }

    private static Content.Translation translation(String title) {
        return new Content.Translation(Locale.GERMAN, title, "", "");
    }

    private static Outcome debate() {
        return new Outcome(Outcome.DEBATE, OutcomeStatus.SCHEDULED, NOW, "");
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("changes")
    void touchesWhatTheChangeIsAboutAndKeepsTheRest(Set<String> components, UnaryOperator<Petition> change) {
        assertThat(Components.changed(FULL, change.apply(FULL))).isEqualTo(components);
    }

    @Test
    void replacesTextAndPolicyOfADraftAndNothingElse() {
        Petition draft = DRAFT.withSponsors(2).withCreator(CREATOR, true);
        Content content = CONTENT.toBuilder().title("Rebuild the footbridge").build();

        Petition changed = draft.withContentAndPolicy(content, Policy.builder().build());

        assertThat(Components.changed(draft, changed)).containsExactly("content", "policy", "revision");
        assertThat(changed.content()).isEqualTo(content);
        assertThat(changed.policy()).isEqualTo(Policy.builder().build());
    }

    @Test
    void addsNewsAndNoticesAtTheEnd() {
        PetitionUpdate later = new PetitionUpdate(NOW.plusSeconds(1), "Done", "It is repaired.");
        Notice moderation = new Notice(NoticeKind.MODERATION, NOW);

        assertThat(FULL.withUpdate(later).updates()).containsExactly(NEWS, later);
        assertThat(FULL.withNotices(List.of(moderation, NOTICE)).notices()).containsExactly(NOTICE, moderation, NOTICE);
    }

    @Test
    void givesEachUpdateAnInstantOfItsOwn() {
        Petition same = FULL.withUpdate(NEWS);
        Petition earlier = FULL.withUpdate(new PetitionUpdate(NOW.minusSeconds(1), "Late", ""));

        assertThat(same.updates()).extracting(PetitionUpdate::at).containsExactly(NOW, NOW.plusNanos(1_000));
        assertThat(earlier.updates()).extracting(PetitionUpdate::at).containsExactly(NOW, NOW.plusNanos(1_000));
        assertThat(FULL.withUpdate(new PetitionUpdate(NOW.plusNanos(1_000), "Next", ""))
                        .updates())
                .extracting(PetitionUpdate::at)
                .containsExactly(NOW, NOW.plusNanos(1_000));
    }

    @Test
    void staysAsItIsWithoutAnUpdateToAmend() {
        assertThat(FULL.withoutUpdate(NOW.plusNanos(1_000), STAFF, NOW)).isSameAs(FULL);
        assertThat(FULL.withCorrectedUpdate(NOW.plusNanos(1_000), "a", "b", STAFF, NOW))
                .isSameAs(FULL);
        assertThat(FULL.withCorrectedUpdate(NOW, " Halfway ", "Thank you.", STAFF, NOW))
                .isSameAs(FULL);
    }

    @Test
    void keepsOneTranslationOfEachLanguage() {
        Petition twice = FULL.withTranslation(translation("Repariert")).withTranslation(translation("Erneuert"));

        assertThat(twice.content().translations()).containsExactly(translation("Erneuert"));
    }

    @Test
    void countsACreatorOnceAndForgetsOneWhoLeaves() {
        assertThat(FULL.withCreator(CREATOR, true)).isEqualTo(FULL);
        assertThat(FULL.withCreator(new UUID(9, 9), false)).isEqualTo(FULL);
        assertThat(FULL.withCreator(CREATOR, false).creators()).isEmpty();
    }

    @Test
    void recordsTheGoalTheAlarmAndTheSponsorsAsGiven() {
        assertThat(FULL.withGoalReached(200).goalReached()).isEqualTo(200);
        assertThat(FULL.withHoldsAlarmAt(OPENED).holdsAlarmAt()).isEqualTo(OPENED);
        assertThat(FULL.withSponsors(0).sponsors()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FULL.withSponsors(-1))
                .withMessageContaining("-1 sponsors");
    }

    @Test
    void belongsToTheMovementsOfItsTagsAndToThoseThatItJoined() {
        assertThat(FULL.movements()).containsExactly(new Hashtag("#bridges"), new Hashtag("#rivers"));
        assertThat(FULL.withMovement(new Hashtag("#lakes")).movements())
                .containsExactly(new Hashtag("#bridges"), new Hashtag("#lakes"), new Hashtag("#rivers"));
        assertThat(FULL.withMovement(new Hashtag("#rivers"))).isEqualTo(FULL);
    }
}
