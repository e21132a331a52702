package io.github.petitionkit.invalidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Reason;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvalidationTest {
    private static Invalidation run(Reason reason, long removed, long uncounted) {
        return new Invalidation(
                new UUID(0, 2),
                new PetitionId(new UUID(0, 1)),
                reason,
                Instant.parse("2026-03-03T09:00:00Z"),
                removed,
                uncounted,
                true);
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "0, -1"})
    void refusesToHaveUncountedMoreThanItRemovedOrLessThanNothing(long removed, long uncounted) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(new Reason("bought", ""), removed, uncounted))
                .withMessageContaining("Of %d removed signatures %d", removed, uncounted);
    }

    @Test
    void tellsTheCodeOfAReasonThatHasNoText() {
        assertThat(run(new Reason("bought-accounts", ""), 3, 2).summary()).isEqualTo("Removed 2 for bought-accounts");
    }
}
