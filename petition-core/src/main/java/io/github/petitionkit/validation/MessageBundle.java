package io.github.petitionkit.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Properties files of one name for several languages, UTF-8. Unlike a {@code ResourceBundle} it never falls back to the
 * language of the machine: what is missing in the reader's language is told in the bundle's own.
 */
final class MessageBundle {
    private static final int MOST_CACHED = 200;

    private final String name;
    private final ClassLoader loader;
    private final Map<String, Properties> files = new ConcurrentHashMap<>();

    MessageBundle(String name, ClassLoader loader) {
        this.name = name;
        this.loader = Objects.requireNonNull(loader, "loader");
    }

    static MessageBundle ours() {
        return new MessageBundle(
                "ContributorValidationMessages", Objects.requireNonNull(MessageBundle.class.getClassLoader()));
    }

    Optional<String> find(String key, Locale locale) {
        return suffixes(locale).stream()
                .map(this::file)
                .flatMap(file -> Stream.ofNullable(file.getProperty(key)))
                .findFirst();
    }

    /** Whether there is a file for the language, apart from the one for all languages. */
    boolean speaks(Locale locale) {
        return suffixes(locale).stream()
                .anyMatch(suffix -> !suffix.isEmpty() && !file(suffix).isEmpty());
    }

    /** Through its tag, because a locale made by hand can hold anything. */
    private static List<String> suffixes(Locale locale) {
        Locale clean = Locale.forLanguageTag(locale.toLanguageTag());
        String language = clean.getLanguage();
        if (language.isEmpty()) {
            return List.of("");
        }
        return clean.getCountry().isEmpty()
                ? List.of("_" + language, "")
                : List.of("_" + language + "_" + clean.getCountry(), "_" + language, "");
    }

    private Properties file(String suffix) {
        Properties known = files.get(suffix);
        if (known != null) {
            return known;
        }
        Properties read = read(name + suffix + ".properties");
        if (files.size() < MOST_CACHED) {
            files.put(suffix, read);
        }
        return read;
    }

    private Properties read(String resource) {
        Properties properties = new Properties();
        try (InputStream in = loader.getResourceAsStream(resource)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + resource, unreadable);
        }
    }
}
