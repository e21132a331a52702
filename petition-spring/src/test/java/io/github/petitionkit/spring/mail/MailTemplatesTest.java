package io.github.petitionkit.spring.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.mail.MailKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.web.util.HtmlUtils;

/** All templates in all languages, as text and as HTML. */
class MailTemplatesTest {
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "nl", "pl", "pt", "cy");
    private static final Pattern LINK = Pattern.compile("https://\\S+");
    private static final Pattern ANCHOR = Pattern.compile("<a href=\"([^\"]+)\"");
    private static final Pattern OPENED = Pattern.compile("<(p|div|a|strong|blockquote|html|head|body|title)[ >]");
    private static final Pattern CLOSED = Pattern.compile("</(?:p|div|a|strong|blockquote|html|head|body|title)>");
    private static final Pattern PARAGRAPH = Pattern.compile("(?s)<(?:p|title)\\b[^>]*>(.*?)</(?:p|title)>");
    private static final String TITLE = "Repair the {0} & <old> footbridge";
    private static final String ARABIC = "أصلحوا الجسر القديم";

    private final StaticMessageSource host = new StaticMessageSource();
    private final MailLinks links = new MailLinks(Mails.PROPERTIES);

    static Stream<Arguments> templates() {
        return LANGUAGES.stream()
                .flatMap(language -> Stream.concat(
                                Arrays.stream(MailKind.values()).map(Enum::name), Stream.of("UPDATE"))
                        .map(kind -> Arguments.of(language, kind)));
    }

    private ComposedMail compose(String kind, Locale locale, String title) {
        MailTexts texts = MailTexts.over(host);
        return kind.equals("UPDATE")
                ? new BundledUpdateComposer(texts, "Town & River")
                        .compose(Mails.update("ada@example.org", locale, title), links)
                : new BundledMailComposer(texts, "Town & River")
                        .compose(Mails.mail(MailKind.valueOf(kind), "ada@example.org", title, locale), links);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(match.groupCount()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void leadToTheSamePagesAsTextAndAsHtml(String language, String kind) {
        ComposedMail mail = compose(kind, Locale.forLanguageTag(language), TITLE);

        assertThat(found(ANCHOR, mail.html()).stream().map(HtmlUtils::htmlUnescape))
                .isNotEmpty()
                .containsExactlyElementsOf(found(LINK, mail.text()));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void sayTheSameAsTextAndAsHtml(String language, String kind) {
        ComposedMail mail = compose(kind, Locale.forLanguageTag(language), TITLE);
        String text = mail.text().replaceAll("\\s+", " ");

        assertThat(PARAGRAPH.matcher(mail.html()).results().map(MatchResult::group))
                .hasSizeGreaterThan(3)
                .map(html -> HtmlUtils.htmlUnescape(html.replaceAll("<[^>]+>", ""))
                        .replaceAll("\\s+", " ")
                        .strip())
                .allSatisfy(words -> assertThat(text + mail.subject()).contains(words));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void areWellFormedAndLeaveNoPlaceholder(String language, String kind) {
        ComposedMail mail = compose(kind, Locale.forLanguageTag(language), TITLE);

        assertThat((mail.subject() + mail.text() + HtmlUtils.htmlUnescape(mail.html())).replace(TITLE, ""))
                .doesNotContain("{", "}", "petitionkit");
        assertThat(mail.html())
                .startsWith("<!DOCTYPE html>\n<html lang=\"" + language + "\" dir=\"ltr\">")
                .doesNotContain("<old>", "src=", "url(", "<script", "<style");
        assertThat(found(OPENED, mail.html())).hasSameSizeAs(found(CLOSED, mail.html()));
        assertThat(mail.text()).doesNotContain("&amp;", "<p", "</");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void followTheDirectionOfATitleInAnotherScript(String language, String kind) {
        ComposedMail mail = compose(kind, Locale.forLanguageTag(language), ARABIC);

        assertThat(mail.text()).contains(ARABIC);
        boolean standsAlone = !kind.equals("UPDATE");
        assertThat(mail.html().contains("<p dir=\"rtl\"><strong>" + ARABIC)).isEqualTo(standsAlone);
    }

    @Test
    void areWhollyInEnglishWhereNobodyHasTextsInTheLanguage() {
        for (String kind : List.of("CONFIRM", "ALREADY_SIGNED", "UPDATE")) {
            ComposedMail english = compose(kind, Locale.ENGLISH, TITLE);

            assertThat(Stream.of("ja", "ar", "is", "und")
                            .map(other -> compose(kind, Locale.forLanguageTag(other), TITLE)))
                    .containsOnly(english);
        }
    }

    @Test
    void runFromRightToLeftInALanguageOfTheHostsThatDoes() {
        Locale arabic = Locale.forLanguageTag("ar");
        host.addMessage("petitionkit.mail.confirm.intro", arabic, "وقّع أحدهم هذه العريضة بعنوانك:");

        assertThat(compose("CONFIRM", arabic, TITLE).html())
                .contains("<html lang=\"ar\" dir=\"rtl\">", "<p dir=\"rtl\">وقّع", "<p dir=\"ltr\"><strong>Repair");
    }
}
