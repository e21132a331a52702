package io.github.petitionkit.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.place.Region;
import io.github.petitionkit.policy.ModerationMode;
import io.github.petitionkit.policy.Policy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule of Alaska Statutes 15.45.140: 10% in all, 7% in 30 of 40 districts, one year. The vote bases are invented. */
class StateInitiativeTest {
    private static final BigDecimal TENTH = new BigDecimal("0.10");
    private static final BigDecimal SEVEN_PER_CENT = new BigDecimal("0.07");
    private static final ZoneId ZONE = ZoneId.of("America/Anchorage");
    private static final Map<Region, Long> VOTES = IntStream.rangeClosed(1, 40)
            .mapToObj(Integer::toString)
            .collect(Collectors.toMap(Region::new, district -> 9_001L));
    /** 7% of 9,001 is 630.07. */
    private static final long QUOTA = 631;
    /** 10% of 360,041 is 36,004.1. */
    private static final long TOTAL = 36_005;

    private final StateInitiative statewide = StateInitiative.of(TENTH, 360_041, 365, ZONE);
    private final Policy policy =
            statewide.inDistricts(30, SEVEN_PER_CENT, VOTES).policy();

    @ParameterizedTest
    @CsvSource({"36004, false", "36005, true", "36006, true"})
    void theShareOfTheVoteBaseIsRoundedUp(long counted, boolean reached) {
        assertThat(Opinion.total(counted).reaches(statewide.policy(), "ballot")).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({"29, 631, false", "30, 630, false", "30, 631, true", "31, 631, true"})
    void asManyDistrictsAsAreNeededReachTheirQuota(int districts, long each, boolean reached) {
        assertThat(new Opinion(TOTAL, firstDistricts(districts, each)).reaches(policy, "ballot"))
                .isEqualTo(reached);
    }

    @Test
    void theQuotasDoNotStandInForTheTotal() {
        assertThat(new Opinion(TOTAL - 1, firstDistricts(40, QUOTA)).reaches(policy, "ballot"))
                .isFalse();
    }

    @Test
    void theLastDayIsTheLastOfTheDaysAfterTheOpening() {
        assertThat(policy.moderation()).isEqualTo(ModerationMode.BEFORE_OPENING);
        assertThat(PresetTest.deadline(policy, Instant.parse("2026-01-10T20:00:00Z")))
                .isEqualTo("2027-01-11T09:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 41})
    void quotasInMoreDistrictsThanThereAreAreRefused(int districts) {
        assertThatThrownBy(() -> statewide.inDistricts(districts, SEVEN_PER_CENT, VOTES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(districts + " of 40 areas");
    }

    @Test
    void sharesAndDaysOutOfRangeAreRefused() {
        assertThatThrownBy(() -> StateInitiative.of(BigDecimal.TEN, 360_041, 365, ZONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 1");
        assertThatThrownBy(() -> StateInitiative.of(TENTH, 0, 365, ZONE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StateInitiative.of(TENTH, 360_041, 0, ZONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 day or more");
        assertThatThrownBy(() -> statewide.inDistricts(1, BigDecimal.ZERO, VOTES))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> statewide.inDistricts(1, SEVEN_PER_CENT, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<Region, Long> firstDistricts(int districts, long each) {
        Map<Region, Long> counts = new HashMap<>();
        IntStream.rangeClosed(1, districts)
                .forEach(district -> counts.put(new Region(Integer.toString(district)), each));
        return counts;
    }
}
