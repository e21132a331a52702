package io.github.petitionkit.preset;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.identity.MailboxSharing;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.policy.ModerationMode;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.policy.Retention;
import io.github.petitionkit.policy.Sponsorship;
import io.github.petitionkit.threshold.Retraction;
import io.github.petitionkit.threshold.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PresetTest {
    static Stream<Arguments> figures() {
        return Stream.of(
                Arguments.of(UkParliament.policy(), "government-response", 10_000),
                Arguments.of(UkParliament.policy(), "debate", 100_000),
                Arguments.of(SwissPopularInitiative.policy(), "popular-vote", 100_000),
                Arguments.of(WeThePeople.policy(), "response", 100_000));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void itsFigureIsReachedAtTheFigureAndAboveAndNotOneBelow(Policy policy, String threshold, long figure) {
        assertThat(Opinion.total(figure - 1).reaches(policy, threshold)).isFalse();
        assertThat(Opinion.total(figure).reaches(policy, threshold)).isTrue();
        assertThat(Opinion.total(figure + 1).reaches(policy, threshold)).isTrue();
    }

    @Nested
    class UkParliamentOf {
        private final Policy policy = UkParliament.policy();

        @Test
        void petitionsHasTheRulesOfItsSite() {
            assertThat(policy.sponsorship()).isEqualTo(new Sponsorship(5, 20, true, null));
            assertThat(policy.moderation()).isEqualTo(ModerationMode.BEFORE_OPENING);
            assertThat(policy.mailboxSharing()).isEqualTo(MailboxSharing.HOUSEHOLD);
            assertThat(policy.retention()).isEqualTo(Retention.SIX_MONTHS);
            assertThat(policy.thresholds().all())
                    .extracting(Threshold::outcomeTrack)
                    .containsExactly(Outcome.RESPONSE, Outcome.DEBATE);
            assertThat(policy.thresholds().all())
                    .extracting(Threshold::retraction)
                    .containsOnly(Retraction.UNTIL_CONSEQUENCE);
        }

        @ParameterizedTest
        @CsvSource({
            "2026-03-03T09:00:00Z, 2026-09-03T23:00:00Z",
            "2026-03-03T23:59:59Z, 2026-09-03T23:00:00Z",
            "2026-03-04T00:00:00Z, 2026-09-04T23:00:00Z",
            "2026-06-30T22:59:59Z, 2026-12-31T00:00:00Z",
            "2026-06-30T23:00:00Z, 2027-01-02T00:00:00Z",
            "2026-08-31T12:00:00Z, 2027-03-01T00:00:00Z",
        })
        void theTermEndsWithTheDayInLondon(Instant opened, Instant deadline) {
            assertThat(deadline(policy, opened)).isEqualTo(deadline);
        }

        @ParameterizedTest
        @CsvSource({
            "Ada.L+x@gmail.com,adal@gmail.com",
            "A.d.a@googlemail.com,ada@gmail.com",
            "Ada.L+x@outlook.com,ada.l@outlook.com",
            "ada-shop@yahoo.co.uk,ada-shop@yahoo.co.uk",
            "ada@me.com,ada@me.com",
            "+ada@example.org,+ada@example.org",
        })
        void addressesAreReducedByItsRulesAndNoOthers(String address, String canonical) {
            EmailCanonicaliser canonicaliser = UkParliament.emailCanonicaliser();

            assertThat(canonicaliser
                            .canonical(EmailAddress.parse(address).orElseThrow())
                            .value())
                    .isEqualTo(canonical);
        }
    }

    @Test
    void aSwissCommitteeHasSevenToTwentySevenMembersAndEighteenMonths() {
        Policy policy = SwissPopularInitiative.policy();

        assertThat(policy.sponsorship()).isEqualTo(new Sponsorship(7, 27));
        assertThat(policy.moderation()).isEqualTo(ModerationMode.BEFORE_OPENING);
        assertThat(deadline(policy, Instant.parse("2023-05-09T08:00:00Z"))).isEqualTo("2024-11-09T23:00:00Z");
        assertThat(deadline(policy, Instant.parse("2023-05-09T22:00:00Z"))).isEqualTo("2024-11-10T23:00:00Z");
        assertThat(deadline(policy, Instant.parse("2022-08-31T08:00:00Z"))).isEqualTo("2024-02-29T23:00:00Z");
    }

    @Test
    void weThePeopleGivesThirtyDays() {
        Policy policy = WeThePeople.policy();

        assertThat(policy.sponsorship()).isEqualTo(Sponsorship.NONE);
        assertThat(policy.moderation()).isEqualTo(ModerationMode.NONE);
        assertThat(deadline(policy, Instant.parse("2013-01-20T15:00:00Z"))).isEqualTo("2013-02-20T05:00:00Z");
        assertThat(deadline(policy, Instant.parse("2013-01-20T04:59:59Z"))).isEqualTo("2013-02-19T05:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "99, 100", "100, 200", "67000, 75000", "999999, 1000000", "1000000, 2000000"})
    void aCampaignPlatformShowsAGoalThatGrowsAndHasNoConsequences(long counted, long goal) {
        Policy policy = CampaignPlatform.policy();

        assertThat(policy.goals().goalFor(counted, 0)).isEqualTo(goal);
        assertThat(policy.thresholds().all()).isEmpty();
        assertThat(policy.term()).isNull();
        assertThat(policy.moderation()).isEqualTo(ModerationMode.NONE);
    }

    static Instant deadline(Policy policy, Instant opened) {
        return requireNonNull(policy.term(), "term").deadline(opened, Duration.ZERO);
    }
}
