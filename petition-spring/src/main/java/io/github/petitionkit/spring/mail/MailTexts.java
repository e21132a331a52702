package io.github.petitionkit.spring.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private static final Logger LOG = LoggerFactory.getLogger(MailTexts.class);
    static final String BUNDLE = "io.github.petitionkit.spring.mail.texts";
    private static final String PREFIX = "petitionkit.mail.";

    private static final List<String> LANGUAGES = List.of("en", "cy", "de", "es", "fr", "it", "nl", "pl", "pt");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d");
    private static final String SAMPLE = "#";
    /** The text whose value is a link. */
    private static final String NOT_ME = "not-me";
    /** A text without values that differs between languages. */
    private static final String ORDINARY = "confirm.intro";

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

    /** Finds a fault at the start that would otherwise keep mails from being sent, or send them without what they need. */
    private void requireFormats() {
        ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);
        for (String key : english.keySet()) {
            Object[] samples = samples(english.getString(key));
            for (String language : LANGUAGES) {
                try {
                    String name = key.substring(PREFIX.length());
                    requireFilled(name, filled(Locale.forLanguageTag(language), name, samples), samples.length);
                } catch (IllegalArgumentException malformed) {
                    throw new IllegalArgumentException(
                            "The text %s of your MessageSource cannot be filled in for the language %s: %s"
                                    .formatted(key, language, malformed.getMessage()),
                            malformed);
                }
            }
        }
    }

    /** Returns as many values as a bundled text has. */
    private static Object[] samples(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .map(placeholder -> SAMPLE)
                .toArray();
    }

    private static void requireFilled(String name, String text, int values) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("it is empty");
        }
        if (PLACEHOLDER.matcher(text).find()) {
            throw new IllegalArgumentException("a placeholder stays as it is: this text has " + values
                    + " of them, from {0}, and an apostrophe before one is written twice ('')");
        }
        if (name.equals(NOT_ME) && !text.contains(SAMPLE)) {
            throw new IllegalArgumentException("it lacks the link, {0}");
        }
    }

    /**
     * Returns the language in which a reader gets mails: the one that is wanted, or English if neither the host nor the library
     * has texts in it.
     */
    Locale language(Locale wanted) {
        return speak(wanted) ? wanted : Locale.ENGLISH;
    }

    /** Returns whether the host or the library has texts in a language. */
    boolean speak(Locale language) {
        return LANGUAGES.contains(language.getLanguage())
                || !text(language, ORDINARY).equals(text(Locale.ENGLISH, ORDINARY));
    }

    /**
     * Returns a text in the language, or in English if there is none. One of the host's that cannot be filled in, of a language
     * or country that was not checked at the start, is left out: a mail with other words is better than none.
     */
    String text(Locale locale, String key, Object... arguments) {
        try {
            return filled(locale, key, arguments);
        } catch (IllegalArgumentException malformed) {
            LOG.warn(
                    "The text {} of your MessageSource cannot be filled in for {}, so mails have the bundled one: {}",
                    PREFIX + key,
                    locale,
                    malformed.getMessage());
            return bundled.getMessage(PREFIX + key, arguments, locale);
        }
    }

    private String filled(Locale locale, String key, Object... arguments) {
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
