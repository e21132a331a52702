package io.github.petitionkit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.petitionkit.data.DataFile;
import io.github.petitionkit.data.MalformedDataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisposableDomainsTest {
    private final DisposableDomains standard = DisposableDomains.standard();

    @ParameterizedTest
    @ValueSource(strings = {"mailinator.com", "Mailinator.COM", "x.mailinator.com", "yopmail.com", "guerrillamail.de"})
    void holdTheKnownOnesAndWhatIsBelow(String domain) {
        assertThat(standard.contains(domain)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "com", "gmail.com", "unmailinator.com", "mailinator.com.example", "..", "\uDC00.com"})
    void holdNothingElse(String domain) {
        assertThat(standard.contains(domain)).isFalse();
    }

    @Test
    void holdNoProviderOfThePublicAndNoRelay() {
        MailProviders.standard()
                .files()
                .get(0)
                .forEach(line -> assertThat(standard.contains(line.split(" ", 2)[0]))
                        .as(line)
                        .isFalse());
    }

    @Test
    void holdDomainsInOtherScriptsHoweverTheyAreWritten() {
        DisposableDomains mine = DisposableDomains.of(DataFile.of("mine", "xn--bcher-kva.example\nmüll.example\n"));

        assertThat(mine.contains("bücher.example")).isTrue();
        assertThat(mine.contains("a.xn--bcher-kva.example")).isTrue();
        assertThat(mine.contains("xn--mll-hoa.example")).isTrue();
    }

    @Test
    void haveABirthday() {
        assertThat(standard.date()).isPresent();
    }

    @Test
    void canBeReplaced() {
        DisposableDomains mine = DisposableDomains.of(DataFile.of("mine", "example.net\n"));

        assertThat(mine.contains("a.example.net")).isTrue();
        assertThat(mine.contains("mailinator.com")).isFalse();
    }

    @Test
    void refuseAFaultyLineByItsNumber() {
        assertThatExceptionOfType(MalformedDataException.class)
                .isThrownBy(() -> DisposableDomains.of(DataFile.of("mine", "\nexample")))
                .withMessage("mine, line 2: not a domain: give one such as example.com");
    }
}
