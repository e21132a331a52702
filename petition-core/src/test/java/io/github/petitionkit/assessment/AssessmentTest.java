package io.github.petitionkit.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssessmentTest {
    @ParameterizedTest
    @CsvSource({
        "'', false",
        "trap-field, false",
        "scripted-user-agent, false",
        "odd-domain trap-field, false",
        "trap-field scripted-user-agent, true",
        "odd-domain blocked-domain, true"
    })
    void isCertainByAListOfTheHostOrByAScriptInTheTrap(String codes, boolean isCertain) {
        List<Signal> signals = Arrays.stream(codes.split(" "))
                .filter(code -> !code.isEmpty())
                .map(code -> new Signal(code, 30, "seen", ""))
                .toList();

        assertThat(new Assessment("v1", signals, 60, Verdict.HOLD).isCertain()).isEqualTo(isCertain);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100})
    void hasAScoreOfZeroToAHundred(int score) {
        assertThat(new Assessment("v1", List.of(), score, Verdict.ACCEPT).score())
                .isEqualTo(score);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101})
    void hasNoOtherScore(int score) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Assessment("v1", List.of(), score, Verdict.ACCEPT))
                .withMessageContaining("A score of " + score);
    }
}
