package io.github.petitionkit.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.assessment.Verdict;
import io.github.petitionkit.fraud.check.Attempts;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.petition.SignerRole;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits of the UK's site at their borders: windows are inclusive, and each attempt counts itself. */
class UkParliamentTest {
    private final FraudPolicy policy = FraudPolicy.ukParliament(new InMemoryVelocityCounter(1_000, new Random(1)));
    private final Attempts attempts = new Attempts();

    /** The verdicts on attempts so many milliseconds after the start. */
    private List<Verdict> at(long... millis) {
        return LongStream.of(millis)
                .mapToObj(each -> {
                    attempts.at = Attempts.START.plusMillis(each);
                    return policy.assess(attempts.attempt()).verdict();
                })
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"0, HOLD", "60000, HOLD", "60001, ACCEPT"})
    void holdTheSecondSignerFromOneAddressInAMinute(long millis, Verdict second) {
        assertThat(at(0, millis)).containsExactly(Verdict.ACCEPT, second);
    }

    @ParameterizedTest
    @CsvSource({"299999, HOLD", "300000, HOLD", "300001, ACCEPT"})
    void holdTheSixthSignerFromOneAddressInFiveMinutes(long millis, Verdict sixth) {
        at(0, 0, 0, 0, 0);

        assertThat(at(millis)).containsExactly(sixth);
    }

    @Test
    void letTheFifthSignerInFiveMinutesPass() {
        at(0, 0, 0, 0);

        assertThat(at(300_000)).containsExactly(Verdict.ACCEPT);
    }

    @ParameterizedTest
    @CsvSource({"CREATOR, 3", "SPONSOR, 5"})
    void holdTheNextCreatorOrSponsorAtAnyPetition(SignerRole role, int passing) {
        attempts.context.role(role);
        for (int each = 1; each <= passing; each++) {
            attempts.petition = each;
            assertThat(at(each)).as("number %d", each).containsExactly(Verdict.ACCEPT);
        }

        attempts.petition = 99;
        assertThat(at(300_001)).as("with the first just in").containsExactly(Verdict.HOLD);
        assertThat(at(601_000)).as("when all are out").containsExactly(Verdict.ACCEPT);
    }

    @Test
    void countRolesApart() {
        for (SignerRole role : SignerRole.values()) {
            attempts.context.role(role);
            assertThat(at(0)).as("%s", role).containsExactly(Verdict.ACCEPT);
        }
        attempts.context.role(SignerRole.CREATOR);
        assertThat(at(0, 0)).as("three creators in all").containsOnly(Verdict.ACCEPT);
    }
}
