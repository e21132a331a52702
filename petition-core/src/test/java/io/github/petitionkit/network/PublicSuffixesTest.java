package io.github.petitionkit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.petitionkit.data.DataFile;
import io.github.petitionkit.data.MalformedDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicSuffixesTest {
    private final PublicSuffixes standard = PublicSuffixes.standard();

    /** The cases of the list's own tests (tests/test_psl.txt there), without those of private names; and addresses, which have no owner's part. */
    @ParameterizedTest
    @CsvSource({
        "com, ",
        "example.COM, example.com",
        "WwW.example.COM, example.com",
        "example, ",
        "b.example.example, example.example",
        "a.b.domain.biz, domain.biz",
        "uk.com, ",
        "a.b.example.uk.com, example.uk.com",
        "c.kobe.jp, ",
        "b.c.kobe.jp, b.c.kobe.jp",
        "a.b.c.kobe.jp, b.c.kobe.jp",
        "city.kobe.jp, city.kobe.jp",
        "www.city.kobe.jp, city.kobe.jp",
        "ck, ",
        "test.ck, ",
        "b.test.ck, b.test.ck",
        "www.ck, www.ck",
        "www.www.ck, www.ck",
        "test.k12.ak.us, test.k12.ak.us",
        "www.食狮.公司.cn, xn--85x722f.xn--55qx5d.cn",
        "公司.cn, ",
        "first.co.uk, first.co.uk",
        "mail.second.co.uk, second.co.uk",
        "co.uk, ",
        "someone.github.io, someone.github.io",
        "192.0.2.1, ",
        "10.1, "
    })
    void findTheOwnersPart(String domain, String registrable) {
        assertThat(standard.registrable(domain).orElse(null)).isEqualTo(registrable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"com", "co.uk", "c.kobe.jp", "test.ck", "公司.cn", "github.io", "Gov.UK"})
    void tellWhatIsASuffix(String suffix) {
        assertThat(standard.isSuffix(suffix)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "example.com", "con", "www.ck", "city.kobe.jp", "co..uk", "-", "\uD800"})
    void tellWhatIsNone(String none) {
        assertThat(standard.isSuffix(none)).isFalse();
    }

    @Test
    void haveABirthday() {
        assertThat(standard.date()).isPresent();
    }

    @Test
    void canBeReplacedByAnotherList() {
        PublicSuffixes mine = PublicSuffixes.of(DataFile.of("mine", "// ===BEGIN===\nexample\nparish.example\n"));

        assertThat(mine.registrable("a.b.parish.example")).contains("b.parish.example");
        assertThat(mine.date()).isEmpty();
    }

    @Test
    void refuseAFaultyRuleByItsLine() {
        assertThatExceptionOfType(MalformedDataException.class)
                .isThrownBy(() -> PublicSuffixes.of(DataFile.of("mine", "com\nco..uk")))
                .withMessage("mine, line 2: not a rule: give one such as co.uk, *.ck or !www.ck");
    }
}
