package io.github.petitionkit.spring.mail;

import io.github.petitionkit.mailing.UpdateMail;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes updates as they are, and below them why the reader gets them and how they end. The HTML loads nothing and tracks
 * nobody.
 */
final class BundledUpdateComposer implements UpdateComposer {
    private static final Pattern PARAGRAPHS = Pattern.compile("\n{2,}");

    private final MailTexts texts;
    private final String siteName;

    BundledUpdateComposer(MailTexts texts, String siteName) {
        this.texts = texts;
        this.siteName = siteName;
    }

    @Override
    public ComposedMail compose(UpdateMail mail, MailLinks links) {
        Locale locale = texts.language(mail.locale());
        String why = texts.text(locale, "update.why", mail.title());
        String stop = texts.text(locale, "update.stop");
        String link = links.stopUpdates(mail).toString();
        String text = String.join("\n\n", mail.text(), "-- \n" + why, stop + "\n" + link, siteName) + '\n';
        return new ComposedMail(mail.subject(), text, html(mail, locale, why, stop, link));
    }

    private String html(UpdateMail mail, Locale locale, String why, String stop, String link) {
        String update = PARAGRAPHS
                .splitAsStream(mail.text())
                .filter(paragraph -> !paragraph.isBlank())
                .map(MailHtml::paragraph)
                .collect(Collectors.joining());
        return MailHtml.document(
                locale,
                mail.subject(),
                inCreatorsLanguage(update) + "<hr>\n" + MailHtml.paragraph(why) + MailHtml.paragraph(siteName) + "<p>"
                        + MailHtml.link(link, stop) + "</p>\n");
    }

    /** Nobody has said which language it is; an empty one says just that. */
    private static String inCreatorsLanguage(String update) {
        return "<div lang=\"\">\n" + update + "</div>\n";
    }
}
