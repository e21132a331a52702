package io.github.petitionkit.spring.mail;

import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** The HTML that all mails share. It loads nothing and tracks nobody. */
final class MailHtml {
    private MailHtml() {}

    /** Returns a whole document around a body of HTML. */
    static String document(Locale locale, String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head><meta charset="UTF-8"><title>%s</title></head>
                <body style="font-family:sans-serif;line-height:1.5;max-width:36em;margin:0 auto;padding:1em">
                %s</body>
                </html>
                """.formatted(escaped(locale.toLanguageTag()), escaped(title), body);
    }

    static String paragraph(String text) {
        return "<p>" + escaped(text) + "</p>\n";
    }

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
