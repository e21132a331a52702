package io.github.petitionkit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreatorWithdrawalTest {
    @Test
    void demandsAReasonOfItsList() {
        CreatorWithdrawal rule = CreatorWithdrawal.oneOf("duplicate", "done");

        assertThat(rule.allows(null)).isFalse();
        assertThat(rule.allows("done")).isTrue();
        assertThat(rule.allows("other")).isFalse();
        assertThat(rule.advice()).isEqualTo("Give one of the reasons duplicate, done");
    }

    @Test
    void demandsAnyReason() {
        assertThat(CreatorWithdrawal.FOR_A_REASON.allows(null)).isFalse();
        assertThat(CreatorWithdrawal.FOR_A_REASON.allows("other")).isTrue();
        assertThat(CreatorWithdrawal.FOR_A_REASON.advice()).isEqualTo("Give a reason");
    }

    @Test
    void mayOfferAListWithoutADemand() {
        CreatorWithdrawal rule = new CreatorWithdrawal(false, List.of("done"));

        assertThat(rule.allows(null)).isTrue();
        assertThat(rule.allows("done")).isTrue();
        assertThat(rule.allows("other")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Done", "two words", "a_b", "-a", "a-"})
    void hasCodes(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CreatorWithdrawal.oneOf(code))
                .withMessageContaining("lower-case words");
    }

    @Test
    void hasCodesOfSixtyFourCharactersAndNotMore() {
        assertThat(CreatorWithdrawal.oneOf("a".repeat(64)).reasons()).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> CreatorWithdrawal.oneOf("a".repeat(65)));
    }

    @Test
    void hasEachCodeOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CreatorWithdrawal.oneOf("done", "other", "done"))
                .withMessageContaining("done twice");
    }

    @Test
    void needsACodeInItsList() {
        assertThatIllegalArgumentException().isThrownBy(CreatorWithdrawal::oneOf);
    }
}
