package io.github.petitionkit.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.place.Region;
import io.github.petitionkit.policy.ModerationMode;
import io.github.petitionkit.policy.Policy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cities, the Bundestag, works and students, by the sources that their classes name. */
class MembersAndCitiesTest {
    private static final BigDecimal TENTH = new BigDecimal("0.10");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Region CENTRO = new Region("Centro");
    private static final Region RETIRO = new Region("Retiro");

    @ParameterizedTest
    @CsvSource({"28412, false", "28413, true", "28414, true"})
    void madridAsksForOnePerCentRoundedUp(long supports, boolean reached) {
        Policy policy = CityProposal.madrid(2_841_263).policy();

        assertThat(Opinion.total(supports).reaches(policy, "vote")).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({"100, 50, true", "100, 49, false", "99, 51, false", "101, 51, true"})
    void eachDistrictOfACityReachesItsQuota(long centro, long retiro, boolean reached) {
        Policy policy = CityProposal.of(new BigDecimal("0.001"), 1_000, ZoneId.of("Europe/Madrid"))
                .inDistricts(2, TENTH, Map.of(CENTRO, 1_000L, RETIRO, 500L))
                .policy();

        assertThat(new Opinion(1_000, Map.of(CENTRO, centro, RETIRO, retiro)).reaches(policy, "vote"))
                .isEqualTo(reached);
    }

    @Test
    void aDistrictsProposalIsForItsResidents() {
        Policy policy =
                CityProposal.madrid(2_841_263).ofDistrict(CENTRO, TENTH, 1_000).policy();

        assertThat(policy.whoMaySign().regions()).containsExactly(CENTRO);
        assertThat(Opinion.total(99).reaches(policy, "vote")).isFalse();
        assertThat(Opinion.total(100).reaches(policy, "vote")).isTrue();
        assertThat(PresetTest.deadline(policy, Instant.parse("2026-03-03T09:00:00Z")))
                .isEqualTo(Instant.parse("2027-03-03T23:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-30, 49999, false",
        "2024-06-30, 50000, true",
        "2024-07-01, 29999, false",
        "2024-07-01, 30000, true",
        "2026-03-03, 30001, true"
    })
    void theBundestagsQuorumIsThatOfTheDayOfPublication(LocalDate published, long counted, boolean reached) {
        assertThat(Opinion.total(counted).reaches(Bundestag.policy(published), "hearing"))
                .isEqualTo(reached);
    }

    @Test
    void theBundestagsPetitionIsOpenForSixWeeksOrFourBefore() {
        Instant opened = Instant.parse("2026-03-03T09:00:00Z");

        assertThat(Bundestag.policy().moderation()).isEqualTo(ModerationMode.BEFORE_OPENING);
        assertThat(PresetTest.deadline(Bundestag.policy(), opened)).isEqualTo(Instant.parse("2026-04-14T22:00:00Z"));
        assertThat(PresetTest.deadline(Bundestag.policy(Bundestag.REFORM.minusDays(1)), opened))
                .isEqualTo(Instant.parse("2026-03-31T22:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"10, false", "11, true", "12, true"})
    void fivePerCentOfTheEmployeesPutASubjectOnTheAgenda(long counted, boolean reached) {
        Policy policy = MemberPetition.worksProposal(201, Period.ofMonths(1), BERLIN);

        assertThat(Opinion.total(counted).reaches(policy, "agenda")).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({"559, false, false", "560, true, false", "1399, true, false", "1400, true, true"})
    void studentsNeedTwoPerCentToAmendAndFiveForAPlebiscite(long counted, boolean amends, boolean votes) {
        ZoneId dublin = ZoneId.of("Europe/Dublin");

        assertThat(Opinion.total(counted)
                        .reaches(MemberPetition.studentAmendment(28_000, Period.ofMonths(1), dublin), "amendment"))
                .isEqualTo(amends);
        assertThat(Opinion.total(counted)
                        .reaches(MemberPetition.studentPlebiscite(28_000, Period.ofMonths(1), dublin), "plebiscite"))
                .isEqualTo(votes);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MemberPetition.studentAmendment(0, Period.ofMonths(1), dublin));
    }
}
