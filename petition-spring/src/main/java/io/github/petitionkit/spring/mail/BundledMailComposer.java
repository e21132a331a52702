package io.github.petitionkit.spring.mail;

import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.Preview;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes mails from short texts, as plain text and as HTML. It quotes the texts of visitors, separate from those of the
 * site. The HTML loads nothing and tracks nobody.
 */
final class BundledMailComposer implements MailComposer {
    private final MailTexts texts;
    private final String siteName;

    BundledMailComposer(MailTexts texts, String siteName) {
        this.texts = texts;
        this.siteName = siteName;
    }

    @Override
    public ComposedMail compose(Mail mail, MailLinks links) {
        Locale locale = texts.language(mail.locale());
        String kind = mail.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        List<String> outro = new ArrayList<>(List.of(texts.text(locale, kind + ".outro")));
        List<String> disown = links.disown(mail).stream().map(URI::toString).toList();
        disown.forEach(link -> outro.add(texts.text(locale, "not-me", link)));
        outro.add(texts.text(locale, "expires", date(mail, locale)));
        Parts parts = new Parts(
                locale,
                texts.text(locale, kind + ".intro"),
                mail.title(),
                quotation(mail, locale),
                texts.text(locale, kind + ".button"),
                links.action(mail).toString(),
                outro,
                disown,
                siteName);
        return new ComposedMail(texts.text(locale, kind + ".subject", mail.title()), parts.asText(), parts.asHtml());
    }

    @Override
    public boolean speaks(Locale language) {
        return texts.speak(language);
    }

    private static String date(Mail mail, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(mail.expiresAt().atOffset(ZoneOffset.UTC));
    }

    /** Returns what a confirmation would publish; nothing for a mail to somebody who has signed, which may be forwarded. */
    private List<String> quotation(Mail mail, Locale locale) {
        return switch (mail.kind()) {
            case CONFIRM, REMINDER -> quotation(mail.preview(), locale);
            case ALREADY_SIGNED, NEW_ADDRESS, OWN_DATA, INVITATION -> List.of();
        };
    }

    private List<String> quotation(Preview preview, Locale locale) {
        String country =
                new Locale.Builder().setRegion(preview.country().code()).build().getDisplayCountry(locale);
        String name = preview.name();
        String reason = preview.reason();
        List<String> lines = new ArrayList<>();
        lines.add(
                name == null
                        ? texts.text(locale, "quotation.anonymous", country)
                        : texts.text(
                                locale, "quotation." + preview.shown().name().toLowerCase(Locale.ROOT), name, country));
        if (reason != null) {
            lines.add(texts.text(locale, "quotation.reason", reason));
        }
        return lines;
    }

    /** The parts of a mail, in order. */
    private record Parts(
            Locale locale,
            String intro,
            String title,
            List<String> quotation,
            String button,
            String link,
            List<String> outro,
            List<String> disown,
            String siteName) {
        String asText() {
            StringBuilder text =
                    new StringBuilder(intro).append("\n\n    ").append(title).append("\n\n");
            quotation.forEach(line -> text.append("> ").append(line).append('\n'));
            text.append(quotation.isEmpty() ? "" : "\n")
                    .append(button)
                    .append('\n')
                    .append(link);
            outro.forEach(paragraph -> text.append("\n\n").append(paragraph));
            return text.append("\n\n-- \n").append(siteName).append('\n').toString();
        }

        String asHtml() {
            StringBuilder body = new StringBuilder();
            body.append(MailHtml.paragraph(intro)).append(MailHtml.strong(title));
            if (!quotation.isEmpty()) {
                body.append("<blockquote>\n");
                quotation.forEach(line -> body.append(MailHtml.paragraph(line)));
                body.append("</blockquote>\n");
            }
            body.append("<p><a href=\"")
                    .append(MailHtml.escaped(link))
                    .append("\" style=\"display:inline-block;padding:.75em 1.25em;border-radius:.25em;")
                    .append("background:#1a4480;color:#ffffff;text-decoration:none\">")
                    .append(MailHtml.escaped(button))
                    .append("</a></p>\n");
            outro.forEach(paragraph -> body.append(MailHtml.linked(paragraph, disown)));
            body.append(MailHtml.paragraph(siteName));
            return MailHtml.document(locale, title, body.toString());
        }
    }
}
