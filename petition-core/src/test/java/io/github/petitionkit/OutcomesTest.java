package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.event.PetitionChange;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.petition.NotPublishedException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.petition.outcome.OutcomeLink;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.policy.Retention;
import io.github.petitionkit.threshold.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Outcomes with parts, which are mended or taken back without moving what hangs on them. */
class OutcomesTest {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final Policy POLICY = Policy.builder()
            .threshold(Threshold.at("ten", 1).opening(Outcome.DEBATE).retractable())
            .retention(Retention.afterOpening(Period.ofMonths(21)).orAfterOutcome(Outcome.RESPONSE, Period.ofMonths(1)))
            .build();

    private final Site site = new Site();
    private final Outcomes outcomes = site.petitions.outcomes();
    private final PetitionId petition = site.open(POLICY);
    private final Instant start = site.clock.instant();

    private Petition find() {
        return site.petitions.find(petition).orElseThrow();
    }

    private Outcome outcome(String track) {
        return find().outcome(track).orElseThrow();
    }

    private List<PetitionChange> changes() {
        return site.events(PetitionEvent.PetitionChanged.class).stream()
                .map(PetitionEvent.PetitionChanged::change)
                .toList();
    }

    @Test
    void haveTextsLinksAndADayOnEachTrack() {
        outcomes.record(
                petition,
                Outcome.of(Outcome.DEBATE, OutcomeStatus.GIVEN)
                        .day(JUNE)
                        .text("Members spoke for repairs.")
                        .details("The whole report.")
                        .link(OutcomeLink.TRANSCRIPT, "https://hansard.example.org/1")
                        .link(OutcomeLink.VIDEO, "https://video.example.org/1"));
        outcomes.record(
                petition, Outcome.of(Outcome.COMMITTEE, OutcomeStatus.SCHEDULED).day(JUNE.plusDays(1)));
        outcomes.record(
                petition, Outcome.of(Outcome.DECISION, OutcomeStatus.DECLINED).text("No money."));

        assertThat(find().outcomes().keySet()).containsExactly(Outcome.COMMITTEE, Outcome.DEBATE, Outcome.DECISION);
        assertThat(outcome(Outcome.DEBATE))
                .isEqualTo(new Outcome(
                        Outcome.DEBATE,
                        OutcomeStatus.GIVEN,
                        start,
                        "Members spoke for repairs.",
                        JUNE,
                        "The whole report.",
                        List.of(
                                new OutcomeLink("transcript", "https://hansard.example.org/1"),
                                new OutcomeLink("video", "https://video.example.org/1"))));
    }

    @Test
    void areCorrectedWithoutMovingRetentionOrTellingThemAgain() {
        outcomes.record(
                petition, Outcome.of(Outcome.RESPONSE, OutcomeStatus.GIVEN).link("document", "https://a.example/1"));
        Instant keptUntil = find().keptUntil(start).orElseThrow();
        site.clock.move(Duration.ofDays(9));

        outcomes.correct(petition, Outcome.RESPONSE, OutcomeStatus.GIVEN, "We will repair it.", JUNE);
        outcomes.correct(petition, outcome(Outcome.RESPONSE).toBuilder().details("In May."));

        assertThat(outcome(Outcome.RESPONSE).at()).isEqualTo(start);
        assertThat(outcome(Outcome.RESPONSE).text()).isEqualTo("We will repair it.");
        assertThat(outcome(Outcome.RESPONSE).links()).hasSize(1);
        assertThat(find().keptUntil(site.clock.instant())).contains(keptUntil);
        assertThat(site.events(PetitionEvent.OutcomeRecorded.class)).hasSize(1);
        assertThat(changes()).containsExactly(PetitionChange.OUTCOME_CORRECTED, PetitionChange.OUTCOME_CORRECTED);
    }

    @Test
    void areAwaitedAgainOnceTakenBackWhereTheirThresholdIsReached() {
        site.confirmed(petition, "Ada Example", "ada@example.org");
        Instant reached = outcome(Outcome.DEBATE).at();
        site.clock.move(Duration.ofDays(2));
        outcomes.record(
                petition, Outcome.of(Outcome.DEBATE, OutcomeStatus.SCHEDULED).day(JUNE));

        outcomes.retract(petition, Outcome.DEBATE);
        outcomes.retract(petition, Outcome.DEBATE);

        assertThat(outcome(Outcome.DEBATE)).isEqualTo(new Outcome(Outcome.DEBATE, OutcomeStatus.AWAITED, reached, ""));
        assertThat(changes()).containsExactly(PetitionChange.OUTCOME_RETRACTED);
    }

    @Test
    void areTakenBackAlsoWhereStaffAwaitedThem() {
        outcomes.record(petition, Outcome.RESPONSE, OutcomeStatus.AWAITED, "Promised for May.");
        outcomes.retract(petition, Outcome.RESPONSE);

        site.confirmed(petition, "Ada Example", "ada@example.org");
        Instant reached = outcome(Outcome.DEBATE).at();
        site.clock.move(Duration.ofDays(2));
        outcomes.record(petition, Outcome.DEBATE, OutcomeStatus.AWAITED, "Promised for June.");
        outcomes.retract(petition, Outcome.DEBATE);

        assertThat(find().outcomes())
                .containsOnly(
                        Map.entry(Outcome.DEBATE, new Outcome(Outcome.DEBATE, OutcomeStatus.AWAITED, reached, "")));
        assertThat(changes()).containsExactly(PetitionChange.OUTCOME_RETRACTED, PetitionChange.OUTCOME_RETRACTED);
    }

    @Test
    void areGoneOnceTakenBackWhereNothingAwaitsThem() {
        outcomes.record(petition, Outcome.of(Outcome.DEBATE, OutcomeStatus.GIVEN));
        outcomes.retract(petition, Outcome.DEBATE);
        outcomes.retract(petition, Outcome.RESPONSE);

        assertThat(find().outcomes()).isEmpty();
        assertThat(changes()).containsExactly(PetitionChange.OUTCOME_RETRACTED);
    }

    @Test
    void areRecordedBeforeTheyAreCorrected() {
        site.confirmed(petition, "Ada Example", "ada@example.org");

        for (String track : List.of(Outcome.DEBATE, Outcome.RESPONSE)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> outcomes.correct(petition, Outcome.of(track, OutcomeStatus.GIVEN)))
                    .withMessageContaining("record one");
        }
    }

    @Test
    void areOfPublishedPetitionsOnly() {
        PetitionId draft =
                site.petitions.create(Site.FOOTBRIDGE, POLICY).orElseThrow().id();
        assertThatExceptionOfType(NotPublishedException.class)
                .isThrownBy(() -> outcomes.record(draft, Outcome.of(Outcome.DEBATE, OutcomeStatus.GIVEN)));
        site.petitions.moderation().reject(petition, 0, Actor.staff("7"), Reason.of("duplicate"));
        assertThatExceptionOfType(NotPublishedException.class)
                .isThrownBy(() -> outcomes.record(petition, Outcome.of(Outcome.DEBATE, OutcomeStatus.GIVEN)))
                .withMessageContaining("REJECTED");
    }

    @ParameterizedTest
    @CsvSource({"2026-05-31, false", "2026-06-01, false", "2026-06-02, true"})
    void areOverdueFromTheDayAfterTheScheduledOne(LocalDate today, boolean overdue) {
        Outcome scheduled =
                Outcome.of(Outcome.DEBATE, OutcomeStatus.SCHEDULED).day(JUNE).build(start);
        assertThat(scheduled.isOverdue(today)).isEqualTo(overdue);
        assertThat(Outcome.of(Outcome.DEBATE, OutcomeStatus.GIVEN)
                        .day(JUNE)
                        .build(start)
                        .isOverdue(today))
                .isFalse();
        assertThat(Outcome.of(Outcome.DEBATE, OutcomeStatus.SCHEDULED)
                        .build(start)
                        .isOverdue(today))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "www.example.org",
                "https:///x",
                "https://",
                "ftp://example.org/1",
                "https://user@example.org/",
                "https://exa mple.org",
                ""
            })
    void linkToTheWebOnly(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OutcomeLink("video", url))
                .withMessageContaining("http");
    }

    @Test
    void haveTextsAndLinksWithinTheirLimits() {
        Outcome.Builder full = Outcome.of(Outcome.DEBATE, OutcomeStatus.GIVEN)
                .text("x".repeat(6_000))
                .details("x".repeat(100_000));
        for (int link = 0; link < 20; link++) {
            full.link("part", "https://example.org/" + link);
        }
        assertThat(full.build(start).links()).hasSize(20);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> full.build(start).toBuilder()
                        .details("x".repeat(100_001))
                        .build(start));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> full.link("part", "https://example.org/21").build(start))
                .withMessageContaining("20");
        assertThat(new OutcomeLink("r".repeat(64), "https://example.org/" + "x".repeat(480)).url())
                .hasSize(500);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OutcomeLink("video", "https://example.org/" + "x".repeat(481)));
        assertThatIllegalArgumentException().isThrownBy(() -> new OutcomeLink("r".repeat(65), "https://example.org/"));
    }
}
