package io.github.petitionkit.spring.mail;

import java.text.Bidi;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** The HTML that all mails share. It loads nothing and tracks nobody. */
final class MailHtml {
    private MailHtml() {}

    /** Returns a whole document around a body of HTML. Its direction is that of the language's own name. */
    static String document(Locale language, String title, String body) {
        String ownName = language.getDisplayLanguage(language);
        return """
                <!DOCTYPE html>
                <html lang="%s" dir="%s">
                <head><meta charset="UTF-8"><title>%s</title></head>
                <body style="font-family:sans-serif;line-height:1.5;max-width:36em;margin:0 auto;padding:1em">
                %s</body>
                </html>
                """.formatted(escaped(language.toLanguageTag()), direction(ownName), escaped(title), body);
    }

    static String paragraph(String text) {
        return block(text, escaped(text));
    }

    /** Returns a paragraph in strong letters. */
    static String strong(String text) {
        return block(text, "<strong>" + escaped(text) + "</strong>");
    }

    /** Returns a paragraph in which the addresses are links. */
    static String linked(String text, List<String> addresses) {
        String html = escaped(text);
        for (String address : addresses) {
            html = html.replace(escaped(address), link(address, address));
        }
        return block(text, html);
    }

    static String link(String address, String words) {
        return "<a href=\"" + escaped(address) + "\">" + escaped(words) + "</a>";
    }

    /** Texts of visitors and creators can run in another direction than the mail. */
    private static String block(String text, String html) {
        return "<p dir=\"" + direction(text) + "\">" + html.replace("\n", "<br>\n") + "</p>\n";
    }

    private static String direction(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? "ltr" : "rtl";
    }

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
