package io.github.petitionkit.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.spring.PetitionAutoConfiguration;
import io.github.petitionkit.spring.Scene;
import io.github.petitionkit.spring.mail.MailComposer;
import io.github.petitionkit.spring.mail.SignerMailAutoConfiguration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Headers as browsers send them, and the bundled mails. */
class SignerLanguageTest {
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    MessageSourceAutoConfiguration.class,
                    MailSenderAutoConfiguration.class,
                    PetitionAutoConfiguration.class,
                    SignerMailAutoConfiguration.class))
            .withPropertyValues(
                    "petitionkit.secret=" + Scene.SECRET,
                    "spring.mail.host=127.0.0.1",
                    "petitionkit.mail.from=petitions@example.org",
                    "petitionkit.mail.base-address=https://example.org");

    private static Locale language(SignerLanguage language, String header) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", header);
        return language.of(request, new AcceptHeaderLocaleResolver().resolveLocale(request));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-AT,de;q=0.9,en;q=0.8 | de-AT",
                "ca,es;q=0.9,en;q=0.8 | es",
                "ca-ES,ca;q=0.9,es-ES;q=0.8,es;q=0.7,en;q=0.6 | es-ES",
                "gl,pt;q=0.9,es;q=0.95 | es",
                "br,fr-FR;q=0.8 | fr-FR",
                "zh-Hant-HK,zh;q=0.9,en;q=0.8 | en",
                "ja | ja",
                "*,it;q=0.5 | it",
            })
    void isTheFirstOfTheBrowsersForWhichThereAreMails(String header, String language) {
        runner.run(context -> {
            MailComposer composer = context.getBean(MailComposer.class);

            assertThat(language(new SignerLanguage(composer::speaks), header).toLanguageTag())
                    .isEqualTo(language);
        });
    }

    @Test
    void isWhatTheApplicationHasChosenWhereItsOwnComposerDoesNotSay() {
        MailComposer own = (mail, links) -> {
            throw new UnsupportedOperationException();
        };

        assertThat(language(new SignerLanguage(own::speaks), "ca,es;q=0.9").toLanguageTag())
                .isEqualTo("ca");
    }

    @Test
    void isTheChosenOneAlsoIfTheBrowserNamesOthers() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setPreferredLocales(List.of(Locale.FRENCH));

        assertThat(new SignerLanguage(language -> true).of(request, Locale.GERMAN))
                .isEqualTo(Locale.GERMAN);
    }
}
