package io.github.petitionkit.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.place.Country;
import io.github.petitionkit.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Regulation (EU) 2019/788 and the Commission's page of minimums, citizens-initiative.europa.eu/thresholds_en. */
class EuropeanCitizensInitiativeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);
    private static final String VALID = "valid-initiative";
    /** Small ones: the lowest minimum, and the highest of them last. */
    private static final List<String> SEVEN = List.of("MT", "LU", "CY", "EE", "LV", "SI", "LT");

    @ParameterizedTest
    @CsvSource({
        "2014-07-01, 28, 72000, 55500, 6000, 4500",
        "2019-12-31, 28, 72000, 55500, 6000, 4500",
        "2020-01-01, 28, 72096, 55574, 6008, 4506",
        "2020-01-31, 28, 72096, 55574, 6008, 4506",
        "2020-02-01, 27, 67680, 55695, 5640, 4230",
        "2024-07-15, 27, 67680, 55695, 5640, 4230",
        "2024-07-16, 27, 69120, 58320, 6480, 4320",
        "2030-01-01, 27, 69120, 58320, 6480, 4320",
    })
    void theTableIsThatOfTheDayOfRegistration(
            LocalDate registration, int states, long germany, long france, long latvia, long malta) {
        SortedMap<Country, Long> minimums = EuropeanCitizensInitiative.minimums(registration);

        assertThat(minimums).hasSize(states);
        assertThat(minimums)
                .containsEntry(Country.of("DE"), germany)
                .containsEntry(Country.of("FR"), france)
                .containsEntry(Country.of("LV"), latvia)
                .containsEntry(Country.of("MT"), malta);
        assertThat(minimums.containsKey(Country.of("GB"))).isEqualTo(states == 28);
        assertThat(minimums.keySet()).allMatch(Country::isIso);
    }

    @Test
    void everyMinimumOf2020IsTheOneThatTheCommissionPublishes() {
        String published =
                "BE 14805 BG 11985 CZ 14805 DK 9870 DE 67680 EE 4935 IE 9165 GR 14805 ES 41595 FR 55695 HR 8460 "
                        + "IT 53580 CY 4230 LV 5640 LT 7755 LU 4230 HU 14805 MT 4230 NL 20445 AT 13395 PL 36660 PT 14805 "
                        + "RO 23265 SI 5640 SK 9870 FI 9870 SE 14805";
        Map<Country, Long> expected = new HashMap<>();
        String[] words = published.split(" ", -1);
        for (int i = 0; i < words.length; i += 2) {
            expected.put(Country.of(words[i]), Long.valueOf(words[i + 1]));
        }

        assertThat(EuropeanCitizensInitiative.minimums(LocalDate.of(2020, 2, 1)))
                .containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Nested
    class AnInitiativeIsValid {
        private final Policy policy = EuropeanCitizensInitiative.policy(TODAY);
        private final Map<Country, Long> exactly = atTheMinimum(SEVEN);

        @Test
        void withAMillionInAllAndTheMinimumInSevenStates() {
            assertThat(new Opinion(1_000_000, exactly).reaches(policy, VALID)).isTrue();
            assertThat(new Opinion(1_000_001, exactly).reaches(policy, VALID)).isTrue();
        }

        @Test
        void notWithOneLessInAll() {
            assertThat(new Opinion(999_999, exactly).reaches(policy, VALID)).isFalse();
        }

        @Test
        void notWithTheMinimumInSixStates() {
            assertThat(new Opinion(1_000_000, atTheMinimum(SEVEN.subList(0, 6))).reaches(policy, VALID))
                    .isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"MT", "LT"})
        void notWithOneLessInOneOfSevenStates(String state) {
            exactly.merge(Country.of(state), -1L, Long::sum);

            assertThat(new Opinion(1_000_000, exactly).reaches(policy, VALID)).isFalse();
        }

        @Test
        void withTheMinimumInAnEighthInstead() {
            exactly.merge(Country.of("MT"), -1L, Long::sum);
            exactly.put(Country.of("DE"), 69_120L);

            assertThat(new Opinion(1_000_000, exactly).reaches(policy, VALID)).isTrue();
        }

        private static Map<Country, Long> atTheMinimum(List<String> states) {
            Map<Country, Long> counts = new HashMap<>();
            SortedMap<Country, Long> minimums = EuropeanCitizensInitiative.minimums(TODAY);
            states.forEach(state -> counts.put(Country.of(state), minimums.get(Country.of(state))));
            return counts;
        }
    }

    @Test
    void citizensOfMemberStatesSign() {
        assertThat(EuropeanCitizensInitiative.policy(TODAY).whoMaySign().countries())
                .hasSize(27)
                .contains(Country.of("GR"))
                .doesNotContain(Country.of("GB"));
        assertThat(EuropeanCitizensInitiative.policy(LocalDate.of(2020, 1, 31))
                        .whoMaySign()
                        .countries())
                .contains(Country.of("GB"));
    }

    @Test
    void collectionLastsTwelveMonthsAndDataAtMostTwentyOne() {
        Policy policy = EuropeanCitizensInitiative.policy(LocalDate.of(2024, 6, 19), LocalDate.of(2024, 7, 31));

        assertThat(PresetTest.deadline(policy, Instant.parse("2024-07-31T08:00:00Z")))
                .isEqualTo("2025-07-31T22:00:00Z");
        Instant opened = Instant.parse("2024-07-31T08:00:00Z");
        Instant ended = Instant.parse("2025-07-31T22:00:00Z");
        assertThat(policy.retention().until(opened, ended, null)).contains(Instant.parse("2026-04-30T08:00:00Z"));
        assertThat(policy.retention().until(opened, ended, Instant.parse("2025-10-01T00:00:00Z")))
                .as("submitted")
                .contains(Instant.parse("2025-11-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03, 2026-03-03",
        "2026-03-03, 2026-09-03",
        "2026-08-31, 2027-02-28",
        "2020-01-01, 2020-07-01",
        "2019-12-31, 2019-12-31",
    })
    void collectionMayBeginUpToSixMonthsAfterTheRegistration(LocalDate registration, LocalDate start) {
        assertThatCode(() -> EuropeanCitizensInitiative.policy(registration, start))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03, 2026-03-02",
        "2026-03-03, 2026-09-04",
        "2019-12-31, 2020-01-01",
    })
    void datesInTheWrongOrderAreRefused(LocalDate registration, LocalDate start) {
        assertThatThrownBy(() -> EuropeanCitizensInitiative.policy(registration, start))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(registration.toString())
                .hasMessageContaining(start.toString());
    }

    @Test
    void registrationsBeforeTheFirstTableAreRefused() {
        assertThatThrownBy(() -> EuropeanCitizensInitiative.policy(LocalDate.of(2014, 6, 30)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2014-07-01")
                .hasMessageContaining("2014-06-30");
    }

    @Test
    void aTableThatDoesNotAddUpIsRefused() {
        assertThatThrownBy(() -> ParliamentSeats.parse("times:5 seats:5 MT:2 LU:2"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("4")
                .hasMessageContaining("5");
    }

    @ParameterizedTest
    @CsvSource({"4, 1", "5, 2", "8, 2", "27, 7", "28, 7", "29, 8"})
    void aQuarterOfTheStatesIsRoundedUp(int states, int quarter) {
        StringBuilder line = new StringBuilder("times:1 seats:").append(states);
        for (int i = 0; i < states; i++) {
            line.append(' ')
                    .append('Q')
                    .append((char) ('A' + i / 26))
                    .append((char) ('A' + i % 26))
                    .append(":1");
        }

        assertThat(ParliamentSeats.parse(line.toString()).quarterOfStates()).isEqualTo(quarter);
    }
}
