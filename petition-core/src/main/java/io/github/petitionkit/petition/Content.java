package io.github.petitionkit.petition;

import io.github.petitionkit.place.Area;
import io.github.petitionkit.text.TextKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The text of a petition, as its creator wrote it. It may exceed the limits; {@link ContentLimits} checks them.
 *
 * @param title the demand, in one line
 * @param summary the grounds, in a few sentences; may be empty
 * @param body everything else; may be empty
 * @param creator the creator's name, as published; empty if it has been erased
 * @param addressees the people or bodies that can grant it, in order
 * @param locale the language it is written in
 * @param concerns the country or region it is about, or {@code null}
 * @param tags hashtags as written
 * @param translations the text in other languages, each once
 */
public record Content(
        String title,
        String summary,
        String body,
        String creator,
        List<String> addressees,
        Locale locale,
        @Nullable Area concerns,
        Set<String> tags,
        List<Translation> translations) {
    /** The most translations. */
    public static final int MAX_TRANSLATIONS = 100;

    /**
     * The text in another language. The signatures are those of the petition, whatever language their signers have read.
     *
     * @param locale the language, not {@link Locale#ROOT}
     * @param title the demand, in one line of 1 to 255 characters
     * @param summary the grounds; may be empty
     * @param body everything else; may be empty, at most {@value #MAX_LENGTH} characters, as the summary
     */
    public record Translation(Locale locale, String title, String summary, String body) {
        /** The longest summary or body, in characters. */
        public static final int MAX_LENGTH = 20_000;

        /** Cleans the texts. Requires a language, a title, and texts within their lengths. */
        public Translation {
            if (locale.getLanguage().isEmpty()) {
                throw new IllegalArgumentException("A translation names its language, such as cy or pt-BR");
            }
            title = TextKind.LINE.clean(title);
            summary = TextKind.LINES.clean(summary);
            body = TextKind.LINES.clean(body);
            if (title.isEmpty()
                    || title.length() > 255
                    || summary.length() > MAX_LENGTH
                    || body.length() > MAX_LENGTH) {
                throw new IllegalArgumentException(
                        "A translation has a title of 1 to 255 characters, and a summary and a body of at most %s each; got %s, %s and %s"
                                .formatted(MAX_LENGTH, title.length(), summary.length(), body.length()));
            }
        }
    }

    /** Cleans the texts, each by the policy of its {@link TextKind}, and copies the collections. */
    public Content {
        title = TextKind.LINE.clean(title);
        summary = TextKind.LINES.clean(summary);
        body = TextKind.LINES.clean(body);
        creator = TextKind.LINE.clean(creator);
        addressees = addressees.stream().map(TextKind.LINE::clean).toList();
        Objects.requireNonNull(locale, "locale");
        tags = Collections.unmodifiableSet(new LinkedHashSet<>(tags));
        translations = List.copyOf(translations);
        if (translations.size() > MAX_TRANSLATIONS) {
            throw new IllegalArgumentException(
                    "A text has at most %s translations, not %s".formatted(MAX_TRANSLATIONS, translations.size()));
        }
        Set<Locale> languages = new HashSet<>(Set.of(locale));
        for (Translation translation : translations) {
            if (!languages.add(translation.locale())) {
                throw new IllegalArgumentException(
                        "The text is in %s already; replace it with Content.with(translation)"
                                .formatted(translation.locale().toLanguageTag()));
            }
        }
    }

    /**
     * Returns the text in the language that fits a reader best, by RFC 4647: the original where none fits.
     *
     * @param wanted the languages that the reader wants, such as those of {@code Accept-Language}
     * @return the text, of which creator, addressees, area and tags are those of the original
     */
    public Content in(List<Locale.LanguageRange> wanted) {
        List<Locale> offered = new ArrayList<>(List.of(locale));
        translations.forEach(translation -> offered.add(translation.locale()));
        Locale best = Locale.lookup(wanted, offered);
        return translations.stream()
                .filter(translation -> translation.locale().equals(best))
                .findFirst()
                .map(translation -> new Content(
                        translation.title(),
                        translation.summary(),
                        translation.body(),
                        creator,
                        addressees,
                        translation.locale(),
                        concerns,
                        tags,
                        List.of()))
                .orElse(this);
    }

    /**
     * Adds a translation, in place of an earlier one into the same language.
     *
     * @param translation the text in another language
     * @return the changed text
     * @throws IllegalArgumentException if it is in the language of the original
     */
    public Content with(Translation translation) {
        List<Translation> all = new ArrayList<>(translations);
        all.removeIf(other -> other.locale().equals(translation.locale()));
        all.add(translation);
        return new Content(title, summary, body, creator, addressees, locale, concerns, tags, all);
    }

    /**
     * Starts a builder.
     *
     * @param title what is asked, in one line
     * @return a builder; the text is in English, has no tags and concerns no area unless set
     */
    public static Builder titled(String title) {
        return new Builder(title);
    }

    /** {@return a builder that starts from this text} */
    public Builder toBuilder() {
        Builder builder = new Builder(title);
        builder.summary = summary;
        builder.body = body;
        builder.creator = creator;
        builder.addressees.addAll(addressees);
        builder.locale = locale;
        builder.concerns = concerns;
        builder.tags.addAll(tags);
        builder.translations.addAll(translations);
        return builder;
    }

    /** Collects the parts of a petition's text. Not thread-safe. */
    public static final class Builder {
        private String title;
        private String summary = "";
        private String body = "";
        private String creator = "";
        private final List<String> addressees = new ArrayList<>();
        private Locale locale = Locale.ENGLISH;
        private @Nullable Area concerns;
        private final Set<String> tags = new LinkedHashSet<>();
        private final List<Translation> translations = new ArrayList<>();

        private Builder(String title) {
            this.title = Objects.requireNonNull(title, "title");
        }

        /**
         * Replaces the title.
         *
         * @param title what is asked, in one line
         * @return this builder
         */
        public Builder title(String title) {
            this.title = Objects.requireNonNull(title, "title");
            return this;
        }

        /**
         * Sets the summary.
         *
         * @param summary why, in a few sentences
         * @return this builder
         */
        public Builder summary(String summary) {
            this.summary = Objects.requireNonNull(summary, "summary");
            return this;
        }

        /**
         * Sets the body.
         *
         * @param body everything else
         * @return this builder
         */
        public Builder body(String body) {
            this.body = Objects.requireNonNull(body, "body");
            return this;
        }

        /**
         * Sets the creator.
         *
         * @param creator the name as published
         * @return this builder
         */
        public Builder creator(String creator) {
            this.creator = Objects.requireNonNull(creator, "creator");
            return this;
        }

        /**
         * Adds an addressee.
         *
         * @param addressee who can grant what is asked
         * @return this builder
         */
        public Builder addressee(String addressee) {
            addressees.add(Objects.requireNonNull(addressee, "addressee"));
            return this;
        }

        /**
         * Sets the language.
         *
         * @param locale the language of the text
         * @return this builder
         */
        public Builder locale(Locale locale) {
            this.locale = Objects.requireNonNull(locale, "locale");
            return this;
        }

        /**
         * Sets what the petition is about.
         *
         * @param area a country or region
         * @return this builder
         */
        public Builder concerns(Area area) {
            this.concerns = Objects.requireNonNull(area, "area");
            return this;
        }

        /**
         * Adds a hashtag.
         *
         * @param tag with or without the hash sign
         * @return this builder
         */
        public Builder tag(String tag) {
            tags.add(Objects.requireNonNull(tag, "tag"));
            return this;
        }

        /**
         * Adds the text in another language.
         *
         * @param translation the text; one for each language
         * @return this builder
         */
        public Builder translation(Translation translation) {
            translations.add(Objects.requireNonNull(translation, "translation"));
            return this;
        }

        /** {@return the text as collected so far} */
        public Content build() {
            return new Content(title, summary, body, creator, addressees, locale, concerns, tags, translations);
        }
    }
}
