package io.github.petitionkit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.identity.MailboxSharing;
import io.github.petitionkit.place.Area;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.place.RegionTree;
import io.github.petitionkit.threshold.Criterion;
import io.github.petitionkit.threshold.GoalLadder;
import io.github.petitionkit.threshold.Milestones;
import io.github.petitionkit.threshold.Threshold;
import io.github.petitionkit.threshold.Thresholds;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyTest {
    private static final Country LATVIA = Country.of("LV");
    private static final Country ESTONIA = Country.of("EE");
    private static final Country FINLAND = Country.of("FI");
    private static final Region RIGA = new Region("LV-RIX");
    private static final Region LIEPAJA = new Region("LV-LPX");
    private static final Region COAST = new Region("LV-COAST");
    private static final RegionTree TREE = RegionTree.of(Map.of(LIEPAJA, COAST));
    private static final Criterion TWO_OF_THREE =
            Criterion.atLeast(2, Map.of(LATVIA, 100L, ESTONIA, 50L, FINLAND, 200L));

    static Stream<Arguments> outOfReach() {
        return Stream.of(
                Arguments.of(Criterion.minimum(LATVIA, 1), new Area[] {ESTONIA}),
                Arguments.of(TWO_OF_THREE, new Area[] {ESTONIA}),
                Arguments.of(Criterion.every(Map.of(LATVIA, 1L, ESTONIA, 1L)), new Area[] {ESTONIA, FINLAND}),
                Arguments.of(Criterion.minimum(RIGA, 1), new Area[] {LIEPAJA}),
                Arguments.of(Criterion.minimum(COAST, 1), new Area[] {LIEPAJA}),
                Arguments.of(Criterion.summed(TREE, Criterion.minimum(COAST, 1)), new Area[] {RIGA}),
                Arguments.of(Criterion.summed(TREE, Criterion.minimum(LIEPAJA, 1)), new Area[] {COAST}),
                Arguments.of(Criterion.allOf(Criterion.total(9), TWO_OF_THREE), new Area[] {ESTONIA}),
                Arguments.of(Criterion.within(Duration.ofDays(9), TWO_OF_THREE), new Area[] {ESTONIA}),
                Arguments.of(Criterion.anyOf(TWO_OF_THREE, Criterion.minimum(LATVIA, 9)), new Area[] {ESTONIA}));
    }

    @ParameterizedTest
    @MethodSource("outOfReach")
    void refusesQuotasThatCanNeverBeMet(Criterion criterion, Area... areas) {
        Policy.Builder policy =
                Policy.builder().whoMaySign(Residency.residentsOf(areas)).threshold(Threshold.of("hearing", criterion));

        assertThatThrownBy(policy::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Threshold hearing")
                .hasMessageContaining("never");
    }

    static Stream<Arguments> withinReach() {
        return Stream.of(
                Arguments.of(TWO_OF_THREE, new Area[] {ESTONIA, LATVIA}),
                Arguments.of(Criterion.anyOf(TWO_OF_THREE, Criterion.total(9)), new Area[] {ESTONIA}),
                Arguments.of(Criterion.minimum(RIGA, 1), new Area[] {LATVIA}),
                Arguments.of(Criterion.summed(TREE, Criterion.minimum(COAST, 1)), new Area[] {LIEPAJA}),
                Arguments.of(Criterion.summed(TREE, Criterion.minimum(LIEPAJA, 1)), new Area[] {LATVIA}),
                Arguments.of(Criterion.minimum(LATVIA, 1), new Area[] {RIGA}),
                Arguments.of(Criterion.total(9), new Area[] {ESTONIA}));
    }

    @ParameterizedTest
    @MethodSource("withinReach")
    void takesQuotasThatCanBeMet(Criterion criterion, Area... areas) {
        Policy.Builder policy =
                Policy.builder().whoMaySign(Residency.residentsOf(areas)).threshold(Threshold.of("hearing", criterion));

        assertThatCode(policy::build).doesNotThrowAnyException();
    }

    @Test
    void refusesMoreAreasThanThereAre() {
        assertThatThrownBy(() -> Criterion.atLeast(3, Map.of(LATVIA, 1L, ESTONIA, 1L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 of 2 areas");
    }

    @Test
    void refusesCountriesThatThereAreNot() {
        Country slip = Country.of("ZQ");
        Policy.Builder policy = Policy.builder()
                .threshold(Threshold.of(
                        "hearing", Criterion.allOf(Criterion.total(9), Criterion.every(Map.of(slip, 1L, LATVIA, 1L)))));

        Policy.Builder summed =
                Policy.builder().threshold(Threshold.of("hearing", Criterion.summed(TREE, Criterion.minimum(slip, 1))));

        assertThatThrownBy(policy::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hearing")
                .hasMessageContaining("ZQ");
        assertThatThrownBy(summed::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ZQ");
        assertThatThrownBy(() -> Residency.residentsOf(slip, LATVIA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ZQ");
        assertThatCode(() -> Residency.residentsOf(Country.of("BAT"), Country.of("GB")))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesATermThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> new Term(Period.ofDays(-1), ZoneOffset.UTC))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("P-1D");
    }

    @Test
    void refusesALockByAThresholdThatItDoesNotHave() {
        Policy.Builder policy = Policy.builder().withdrawal(Withdrawal.until("hearing"));

        assertThatThrownBy(policy::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hearing");
    }

    @Test
    void locksWithdrawalNeverFromAThresholdOrAlways() {
        assertThat(Withdrawal.ANY_TIME.isLocked(code -> true)).isFalse();
        assertThat(Withdrawal.until("hearing").isLocked(code -> false)).isFalse();
        assertThat(Withdrawal.until("hearing").isLocked("hearing"::equals)).isTrue();
        assertThat(Withdrawal.NEVER.isLocked(code -> false)).isTrue();
        assertThatThrownBy(() -> new Withdrawal("hearing", true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hearing");
    }

    @Test
    void keepsEachRuleThatItWasGiven() {
        Threshold hearing = Threshold.at("hearing", 10_000);
        Policy policy = Policy.builder()
                .sponsors(5, 20, new SponsorCountries(2, Set.of(LATVIA, ESTONIA)))
                .creatorConfirms()
                .term(new Term(Period.ofMonths(6), ZoneOffset.UTC))
                .confirmation(Confirmation.NOT_NEEDED)
                .citizens("LV", "EE", "FI")
                .mailboxSharing(MailboxSharing.HOUSEHOLD)
                .threshold(hearing)
                .goals(GoalLadder.of(50, 500))
                .withdrawal(Withdrawal.until("hearing"))
                .retention(Retention.afterOpening(Period.ofYears(1)))
                .timetable(Timetable.NONE.stoppingDraftsAfter(Duration.ofDays(90)))
                .signingFrom(Instant.EPOCH)
                .revisableBelow(1)
                .creatorWithdrawal(CreatorWithdrawal.oneOf("duplicate"))
                .build();

        assertThat(policy)
                .isEqualTo(new Policy(
                        new Sponsorship(5, 20, true, new SponsorCountries(2, Set.of(LATVIA, ESTONIA))),
                        ModerationMode.NONE,
                        new Term(Period.ofMonths(6), ZoneOffset.UTC),
                        Confirmation.NOT_NEEDED,
                        Residency.citizensOf(LATVIA, ESTONIA, FINLAND),
                        MailboxSharing.HOUSEHOLD,
                        Thresholds.of(List.of(hearing)),
                        GoalLadder.of(50, 500),
                        Withdrawal.until("hearing"),
                        Retention.afterOpening(Period.ofYears(1)),
                        Timetable.NONE.stoppingDraftsAfter(Duration.ofDays(90)),
                        Instant.EPOCH,
                        1L,
                        CreatorWithdrawal.oneOf("duplicate")));
        assertThat(policy.toBuilder().build()).isEqualTo(policy);
    }

    @Test
    void canBeModeratedAndForResidents() {
        Policy policy = Policy.openFor(Period.ofDays(1), ZoneOffset.UTC)
                .moderated()
                .residents("LV", "EE")
                .sponsors(5, 20)
                .milestones(Milestones.of(50), Threshold.at("hearing", 100))
                .build();

        assertThat(policy.moderation()).isEqualTo(ModerationMode.BEFORE_OPENING);
        assertThat(policy.whoMaySign()).isEqualTo(Residency.residentsOf(LATVIA, ESTONIA));
        assertThat(policy.whoMaySign().countryCodes()).isEqualTo("EE, LV");
        assertThat(policy.sponsorship()).isEqualTo(new Sponsorship(5, 20));
        assertThat(policy.term()).isEqualTo(new Term(Period.ofDays(1), ZoneOffset.UTC));
        assertThat(policy.thresholds().all()).isNotEmpty();
    }

    @Test
    void letsSigningStartBeforeTheTermEnds() {
        Policy.Builder policy = Policy.openUntil(LocalDate.of(2026, 6, 30), ZoneOffset.UTC);
        Instant midnight = Instant.parse("2026-07-01T00:00:00Z");

        assertThatCode(policy.signingFrom(midnight.minusNanos(1))::build).doesNotThrowAnyException();
        assertThatThrownBy(policy.signingFrom(midnight)::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody could sign");
    }

    @Test
    void letsCreatorsReviseBelowOneSignatureOrMoreAndOnlyWithoutModeration() {
        Policy.Builder policy = Policy.builder();

        assertThatCode(policy.revisableBelow(1)::build).doesNotThrowAnyException();
        assertThatThrownBy(policy.revisableBelow(0)::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not 0");
        assertThatThrownBy(policy.revisableBelow(1).moderated()::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("moderator");
    }

    @Test
    void namesACountryAtLeastWhereItNamesAny() {
        assertThatThrownBy(Residency::citizensOf)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ANY_NATIONALITY");
        assertThatThrownBy(Residency::residentsOf)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ANYONE");
    }
}
