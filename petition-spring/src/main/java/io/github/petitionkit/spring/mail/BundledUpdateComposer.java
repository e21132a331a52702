package io.github.petitionkit.spring.mail;

import io.github.petitionkit.mailing.UpdateMail;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        Locale locale = mail.locale();
        String why = texts.text(locale, "update.why", mail.title());
        String stop = texts.text(locale, "update.stop");
        String link = links.stopUpdates(mail).toString();
        String text = String.join("\n\n", mail.text(), "-- \n" + why, stop + ":\n" + link, siteName) + '\n';
        return new ComposedMail(mail.subject(), text, html(mail, why, stop, link));
    }

    private String html(UpdateMail mail, String why, String stop, String link) {
        String update = PARAGRAPHS
                .splitAsStream(mail.text())
                .filter(paragraph -> !paragraph.isBlank())
                .map(BundledUpdateComposer::paragraph)
                .collect(Collectors.joining());
        String below = Stream.concat(
                        List.of(why, siteName).stream().map(BundledUpdateComposer::paragraph),
                        Stream.of("<p><a href=\"" + MailHtml.escaped(link) + "\">" + MailHtml.escaped(stop)
                                + "</a></p>\n"))
                .collect(Collectors.joining());
        return MailHtml.document(mail.locale(), mail.subject(), update + "<hr>\n" + below);
    }

    private static String paragraph(String text) {
        return "<p>" + MailHtml.escaped(text).replace("\n", "<br>\n") + "</p>\n";
    }
}
