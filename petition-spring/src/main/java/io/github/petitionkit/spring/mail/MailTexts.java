package io.github.petitionkit.spring.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

    private static final List<String> LANGUAGES = List.of("en", "cy", "de", "es", "fr", "it", "nl", "pl", "pt");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");
    /** As many as the longest list of arguments. */
    private static final Object[] SAMPLE = {"", "", "", ""};

    /**
     * Makes texts of the host's and the bundled ones.
     *
     * @throws IllegalArgumentException if a text of the host cannot be filled in; the message names it and its language
     */
    static MailTexts over(MessageSource host) {
        ResourceBundleMessageSource bundled = new ResourceBundleMessageSource();
        bundled.setBasename(BUNDLE);
        bundled.setDefaultEncoding(StandardCharsets.UTF_8.name());
        bundled.setFallbackToSystemLocale(false);
        bundled.setAlwaysUseMessageFormat(true);
        MailTexts texts = new MailTexts(host, bundled);
        texts.requireFormats();
        return texts;
    }

    /** Finds a fault at the start that would otherwise keep mails from being sent. */
    private void requireFormats() {
        for (String key : ResourceBundle.getBundle(BUNDLE, Locale.ROOT).keySet()) {
            for (String language : LANGUAGES) {
                try {
                    requireFilled(text(Locale.forLanguageTag(language), key.substring(PREFIX.length()), SAMPLE));
                } catch (IllegalArgumentException malformed) {
                    throw new IllegalArgumentException(
                            "The text %s of your MessageSource cannot be filled in for the language %s: %s"
                                    .formatted(key, language, malformed.getMessage()),
                            malformed);
                }
            }
        }
    }

    /** A mail whose link stands behind a single apostrophe would have none. */
    private static void requireFilled(String text) {
        if (PLACEHOLDER.matcher(text).find()) {
            throw new IllegalArgumentException("an apostrophe hides a placeholder behind it; write it twice ('')");
        }
    }

    /** Returns a text in the language, or in English if there is none. */
    String text(Locale locale, String key, Object... arguments) {
        String text = ofTheHost(locale, PREFIX + key, arguments);
        return text == null ? bundled.getMessage(PREFIX + key, arguments, locale) : text;
    }

    /** Returns {@code null} if it has none; some sources then answer with the key (use-code-as-default-message). */
    private @Nullable String ofTheHost(Locale locale, String key, Object... arguments) {
        try {
            String text = host.getMessage(key, arguments, locale);
            return text.equals(key) ? null : text;
        } catch (NoSuchMessageException none) {
            return null;
        }
    }
}
