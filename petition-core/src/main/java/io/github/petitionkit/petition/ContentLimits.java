package io.github.petitionkit.petition;

import io.github.petitionkit.validation.Messages;
import io.github.petitionkit.validation.PlainText;
import io.github.petitionkit.validation.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The lengths of a petition's texts, in Unicode code points, and of the list of its tags.
 *
 * @param title the longest title, at least 1
 * @param summary the longest summary
 * @param body the longest body
 * @param tags the most tags; 0 for none
 * @param leastTitle the shortest title, 1 for any that is not blank; at most {@code title}
 * @param leastCreator the shortest name of a creator, 1 for any that is not blank; at most {@value #MAX_NAME}
 */
public record ContentLimits(int title, int summary, int body, int tags, int leastTitle, int leastCreator) {
    /** More tags than readers look at; sites that choose a limit allow fewer, CONSUL Democracy six. */
    public static final int MANY_TAGS = 50;

    /**
     * 80, 300 and 800: the limits of the UK Parliament's site for action, background and additional details; and
     * {@link #MANY_TAGS}.
     */
    public static final ContentLimits STANDARD = new ContentLimits(80, 300, 800);

    /** The longest name of a creator or addressee. */
    public static final int MAX_NAME = 255;

    private static final String KEYS = "io.github.petitionkit.petition.content.";
    private static final String VALIDATION = "io.github.petitionkit.validation.";

    /**
     * Limits the texts, and the tags to {@link #MANY_TAGS}.
     *
     * @param title as the component
     * @param summary as the component
     * @param body as the component
     */
    public ContentLimits(int title, int summary, int body) {
        this(title, summary, body, MANY_TAGS);
    }

    /**
     * Limits the texts and the tags, and asks for no length of what is not blank.
     *
     * @param title as the component
     * @param summary as the component
     * @param body as the component
     * @param tags as the component
     */
    public ContentLimits(int title, int summary, int body, int tags) {
        this(title, summary, body, tags, 1, 1);
    }

    /** Requires a title limit of 1 or more, others of 0 or more, and least lengths that the greatest leave room for. */
    public ContentLimits {
        if (title < 1 || summary < 0 || body < 0 || tags < 0) {
            throw new IllegalArgumentException(
                    "Limits of %s, %s and %s characters and %s tags: give 1 or more for the title, 0 or more for the rest"
                            .formatted(title, summary, body, tags));
        }
        if (leastTitle < 1 || leastTitle > title || leastCreator < 1 || leastCreator > MAX_NAME) {
            throw new IllegalArgumentException(
                    "Least lengths of %s for the title and %s for the creator: give 1 to %s and 1 to %s"
                            .formatted(leastTitle, leastCreator, title, MAX_NAME));
        }
    }

    /**
     * Asks for a length of titles, so that a title of one word does not hide what is asked for.
     *
     * @param leastTitle the shortest title
     * @return the changed limits
     * @throws IllegalArgumentException if it is below 1 or above the longest title
     */
    public ContentLimits withLeastTitle(int leastTitle) {
        return new ContentLimits(title, summary, body, tags, leastTitle, leastCreator);
    }

    /**
     * Asks for a length of creators' names. Names of one character exist, so ask for 2 or more only where organisations
     * alone start petitions, or where your law wants it.
     *
     * @param leastCreator the shortest name
     * @return the changed limits
     * @throws IllegalArgumentException if it is below 1 or above {@value #MAX_NAME}
     */
    public ContentLimits withLeastCreator(int leastCreator) {
        return new ContentLimits(title, summary, body, tags, leastTitle, leastCreator);
    }

    /**
     * Checks a petition's text.
     *
     * @param content the text
     * @param messages the source of the wording
     * @param locale the creator's language
     * @return the violations in the order of the form; empty when the text fits
     */
    public List<Violation> violations(Content content, Messages messages, Locale locale) {
        Findings found = new Findings(messages, locale);
        found.hasLength("title", content.title(), leastTitle, title);
        found.fits("summary", content.summary(), summary);
        found.fits("body", content.body(), body);
        found.hasLength("creator", content.creator(), leastCreator, MAX_NAME);
        if (content.addressees().stream().allMatch(String::isEmpty)) {
            found.say("addressees", "not-blank", KEYS + "addressee.required", Map.of());
        }
        content.addressees().forEach(addressee -> found.fits("addressees", addressee, MAX_NAME));
        if (!content.tags().stream().allMatch(Hashtag::isValid)) {
            found.add("tags", "tag.invalid", Map.of());
        }
        if (content.tags().size() > tags) {
            found.add("tags", "tag.too-many", Map.of("max", tags));
        }
        return List.copyOf(found.violations);
    }

    private static final class Findings {
        private final Messages messages;
        private final Locale locale;
        private final List<Violation> violations = new ArrayList<>();

        private Findings(Messages messages, Locale locale) {
            this.messages = messages;
            this.locale = locale;
        }

        private void hasLength(String field, String text, int min, int max) {
            if (text.isEmpty()) {
                say(field, "not-blank", KEYS + field + ".required", Map.of());
            } else if (text.codePointCount(0, text.length()) < min) {
                say(field, "too-short", VALIDATION + "TooShort.message", Map.of("min", min));
            } else {
                fits(field, text, max);
            }
        }

        private void fits(String field, String text, int max) {
            if (text.codePointCount(0, text.length()) > max) {
                say(field, "too-long", VALIDATION + "TooLong.message", Map.of("max", max));
            } else if (!PlainText.Rule.isPlain(text)) {
                say(field, "plain-text", VALIDATION + "PlainText.message", Map.of());
            }
        }

        private void add(String field, String key, Map<String, ?> parameters) {
            String code = key.substring(key.indexOf('.') + 1);
            say(field, code, KEYS + key, parameters);
        }

        private void say(String field, String code, String key, Map<String, ?> parameters) {
            violations.add(new Violation(field, code, messages.text(key, parameters, locale)));
        }
    }
}
