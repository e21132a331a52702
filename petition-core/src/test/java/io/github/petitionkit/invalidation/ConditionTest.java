package io.github.petitionkit.invalidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.SampleSignature;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.identity.EmailPattern;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.network.IpBlock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionTest {
    private static final EmailPattern PATTERN =
            EmailPattern.of(new EmailAddress("ada@example.org"), new PersonName("Ada Example"));

    private final SampleSignature sample = new SampleSignature();

    private boolean holds(Condition condition) {
        return condition.holds(sample.make(), EmailCanonicaliser.standard());
    }

    static Stream<Condition> personal() {
        return Stream.of(
                new Condition.Name("ada *"),
                new Condition.Email("ada@*"),
                new Condition.Domain("example.*"),
                new Condition.Network(IpBlock.of("192.0.2.0/24")),
                new Condition.Networks(Set.of(IpBlock.of("192.0.2.0/24"))),
                new Condition.AddressPattern(PATTERN),
                new Condition.SameReason("I cross this bridge every single morning."),
                new Condition.PostalCode("sw1a1aa"),
                new Condition.PostalCode("SW1A ???"),
                new Condition.UserAgent("*firefox*"),
                new Condition.AnyOf(List.of(
                        Criteria.builder().email("eve@*").build(),
                        Criteria.builder().email("ada@*").postalCode("SW1A 1AA").build())));
    }

    @ParameterizedTest
    @MethodSource("personal")
    void isTrueOfASignatureUntilItsSignerIsErased(Condition condition) {
        assertThat(holds(condition)).isTrue();
        assertThat(condition.holds(sample.erased(), EmailCanonicaliser.standard()))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("personal")
    void isFalseOfWhoHasNothingInCommonWithIt(Condition condition) {
        sample.name = "Mickey Mouse";
        sample.email = "mm77@mail.example.com";
        sample.ip = "198.51.100.3";
        sample.reason = "Another one";
        sample.postalCode = "EH1 1AA";
        sample.agent = "curl/8";

        assertThat(holds(condition)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "RG1 9ZZ, RG1 ???, true",
        "rg19zz, RG1 ???, true",
        "RG10 9ZZ, RG1 ???, false",
        "RG1 9ZZ, RG1 9??, true",
        "RG1 8ZZ, RG1 9??, false",
        "RG10 9ZZ, rg1*, true",
        "RG2 9ZZ, RG1*, false",
        "RG1 9ZZ, RG1 9ZZ, true",
        "RG1 9ZZ, RG1, false"
    })
    void findsAPostalCodeByAPatternForItsDistrict(String code, String pattern, boolean found) {
        sample.postalCode = code;

        assertThat(holds(new Condition.PostalCode(pattern))).isEqualTo(found);
    }

    @Test
    void needsBothTheNameAndTheAddressForAnAddressPattern() {
        sample.name = null;

        assertThat(holds(new Condition.AddressPattern(PATTERN))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ada@gm*, true", "a.d.a+x@googlemail.com, true", "ada@hotmail.com, false", "eve@gmail.com, false"})
    void findsAnAddressAsTypedAndInItsCanonicalForm(String pattern, boolean found) {
        sample.email = "a.d.a+x@googlemail.com";

        assertThat(holds(new Condition.Email(pattern))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"gmail.com, true", "googlemail.com, true", "mail.com, false"})
    void findsADomainAsTypedAndWithItsAliasResolved(String pattern, boolean found) {
        sample.email = "ada@googlemail.com";

        assertThat(holds(new Condition.Domain(pattern))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "i cross THIS bridge every single morning, true",
        "'I cross - this bridge, every single morning!', true",
        "I cross this bridge, false"
    })
    void comparesReasonsByLettersAndDigitsAlone(String text, boolean same) {
        assertThat(holds(new Condition.SameReason(text))).isEqualTo(same);
    }

    @Test
    void refusesWhatNoSignatureFits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Condition.Domain("bob@example.com"))
                .withMessageContaining("condition on e-mail");
        assertThatIllegalArgumentException().isThrownBy(() -> new Condition.Domain("*@*.example"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Condition.AnyOf(List.of()))
                .withMessageContaining("at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Condition.Networks(Set.of()))
                .withMessageContaining("at least one block");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Condition.SameReason(" ... "))
                .withMessageContaining("letter or a digit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Condition.PostalCode("1".repeat(41)))
                .withMessageContaining("this has 41");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Condition.InState(Set.of()))
                .withMessageContaining("can be invalidated");
    }
}
