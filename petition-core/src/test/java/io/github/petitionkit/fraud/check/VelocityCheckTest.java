package io.github.petitionkit.fraud.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.fraud.Trait;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VelocityCheckTest {
    private final VelocityCounter counter = new InMemoryVelocityCounter(1_000, new SplittableRandom(1));

    private VelocityCheck check(Window... limits) {
        return VelocityCheck.of(Trait.IP, 60, counter, limits);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 60, 10, 300", // the shorter one is never reached first
        "10, 60, 5, 300",
        "10, 60, 20, 60", // the same time twice
        "10, 60, 61, 300", // ten a minute never make sixty-one in five minutes
        "1, 1, 1000, 600"
    })
    void refusesAWindowThatNeverBindsBesideAnother(int few, long seconds, int many, long longer) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check(Window.of(few, seconds), Window.of(many, longer)))
                .withMessageContaining("never binds");
        assertThatIllegalArgumentException().isThrownBy(() -> check(Window.of(many, longer), Window.of(few, seconds)));
    }

    @ParameterizedTest
    @CsvSource({"1, 60, 5, 300", "10, 60, 11, 61", "10, 60, 60, 300", "100, 3600, 500, 86400"})
    void takesWindowsThatCanBothBind(int few, long seconds, int many, long longer) {
        Window[] windows = {Window.of(few, seconds), Window.of(many, longer)};

        assertThat(check(windows).limits()).containsExactlyElementsOf(Arrays.asList(windows));
    }

    @Test
    void comparesEachOfManyWindowsWithTheNextLongerOne() {
        assertThat(check(Window.of(2, 10), Window.of(5, 60), Window.of(20, 3600))
                        .limits())
                .hasSize(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check(Window.of(2, 10), Window.of(20, 3600), Window.of(20, 60)));
    }
}
