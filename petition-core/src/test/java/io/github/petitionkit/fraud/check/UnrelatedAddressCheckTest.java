package io.github.petitionkit.fraud.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnrelatedAddressCheckTest {
    @ParameterizedTest
    @CsvSource({
        "Ada Example, takj3wtfd@example.org, true",
        "Ada Example, bluefox1987@example.org, true",
        "Ada Example, a.example@example.org, false",
        "Ada Example, xamp4711@example.org, false",
        "Ada Example, ae1987@example.org, false",
        "Cian O'Mahony, 3v9nr9yzq@example.org, true",
        "Cian O'Mahony, mahony77@example.org, false",
        "김민수, 3v9nr9yzq@example.org, true",
        "Кузьма Шевченко, kuzma.the.great@example.org, false",
        "김민수, minsu.kim1987@example.org, false"
    })
    void noticesAnAddressWithoutAPieceOfTheNameOrDrawnAtRandomWhereTheyCannotBeCompared(
            String name, String email, boolean noticed) {
        Attempts attempts = new Attempts();
        attempts.name = name;
        attempts.email = email;

        assertThat(attempts.codes(new UnrelatedAddressCheck()))
                .isEqualTo(noticed ? List.of("unrelated-address") : List.of());
    }
}
