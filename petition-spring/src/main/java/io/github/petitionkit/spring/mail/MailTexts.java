package io.github.petitionkit.spring.mail;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The texts of mails: those of the host's {@code MessageSource}, or the bundled ones.
 *
 * @param host the source that is asked first
 * @param bundled the source of the other texts
 */
record MailTexts(MessageSource host, MessageSource bundled) {
    static final String BUNDLE = "io.github.petitionkit.spring.mail.texts";
    private static final String PREFIX = "petitionkit.mail.";

    static MailTexts over(MessageSource host) {
        ResourceBundleMessageSource bundled = new ResourceBundleMessageSource();
        bundled.setBasename(BUNDLE);
        bundled.setDefaultEncoding(StandardCharsets.UTF_8.name());
        bundled.setFallbackToSystemLocale(false);
        bundled.setAlwaysUseMessageFormat(true);
        return new MailTexts(host, bundled);
    }

    /** Returns a text in the language, or in English if there is none. */
    String text(Locale locale, String key, Object... arguments) {
        try {
            return host.getMessage(PREFIX + key, arguments, locale);
        } catch (NoSuchMessageException notOfTheHost) {
            return bundled.getMessage(PREFIX + key, arguments, locale);
        }
    }
}
