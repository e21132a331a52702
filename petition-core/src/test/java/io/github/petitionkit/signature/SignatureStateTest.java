package io.github.petitionkit.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureStateTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            PENDING     | CONFIRMED HELD INVALIDATED WITHDRAWN LAPSED
            CONFIRMED   | HELD INVALIDATED WITHDRAWN LAPSED
            HELD        | PENDING CONFIRMED INVALIDATED WITHDRAWN LAPSED
            INVALIDATED | PENDING CONFIRMED HELD
            WITHDRAWN   | -
            LAPSED      | -
            """)
    void goesWhereTheTableSaysAndNowhereElse(SignatureState state, String next) {
        Set<SignatureState> expected = next == null
                ? Set.of()
                : Arrays.stream(next.split(" ", -1))
                        .map(SignatureState::valueOf)
                        .collect(Collectors.toSet());

        assertThat(state.next()).isEqualTo(expected);
    }

    @Test
    void beginsPendingConfirmedOrHeld() {
        assertThat(SignatureState.first())
                .containsExactlyInAnyOrder(SignatureState.PENDING, SignatureState.CONFIRMED, SignatureState.HELD);
    }
}
