package io.github.petitionkit.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Properties files of one name for several languages, UTF-8. Unlike a {@code ResourceBundle} it never falls back to the
 * language of the machine: a message that is missing in the reader's language is shown in the bundle's own. Files are
 * read once; only languages with a file stay in memory.
 */
final class MessageBundle {
    private static final int MOST_ABSENCES = 200;

    private final String name;
    private final ClassLoader loader;
    private final Map<Locale, Properties> files = new ConcurrentHashMap<>();

    MessageBundle(String name, ClassLoader loader) {
        this.name = name;
        this.loader = Objects.requireNonNull(loader, "loader");
    }

    static MessageBundle ours() {
        return new MessageBundle(
                "ContributorValidationMessages", Objects.requireNonNull(MessageBundle.class.getClassLoader()));
    }

    /** Returns the host's bundle, which Jakarta Validation also consults first. */
    static MessageBundle hosts(ClassLoader loader) {
        return new MessageBundle("ValidationMessages", loader);
    }

    /**
     * Returns the host's bundle from the context class loader of the calling thread, or from the library's own without
     * one.
     */
    static MessageBundle hosts() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return hosts(context == null ? Objects.requireNonNull(MessageBundle.class.getClassLoader()) : context);
    }

    /** Returns the locales to search, from the most specific to {@link Locale#ROOT}. */
    static List<Locale> candidates(Locale locale) {
        // through its tag, because a hand-made locale can contain any text, such as a path
        Locale clean = Locale.forLanguageTag(locale.toLanguageTag());
        List<Locale> candidates = new ArrayList<>(5);
        if (!clean.getLanguage().isEmpty()) {
            addUnlessThere(candidates, clean, clean.getScript(), clean.getCountry());
            addUnlessThere(candidates, clean, clean.getScript(), "");
            addUnlessThere(candidates, clean, "", clean.getCountry());
            addUnlessThere(candidates, clean, "", "");
        }
        candidates.add(Locale.ROOT);
        return candidates;
    }

    private static void addUnlessThere(List<Locale> candidates, Locale clean, String script, String country) {
        Locale candidate = new Locale.Builder()
                .setLanguage(clean.getLanguage())
                .setScript(script)
                .setRegion(country)
                .build();
        if (!candidates.contains(candidate)) {
            candidates.add(candidate);
        }
    }

    Optional<String> find(String key, Locale locale) {
        for (Locale candidate : candidates(locale)) {
            String words = file(candidate).getProperty(key);
            if (words != null) {
                return Optional.of(words);
            }
        }
        return Optional.empty();
    }

    /** Returns whether there is a file for exactly this locale. */
    boolean speaks(Locale candidate) {
        return !file(candidate).isEmpty();
    }

    int filesInMemory() {
        return files.size();
    }

    private Properties file(Locale candidate) {
        Properties known = files.get(candidate);
        if (known != null) {
            return known;
        }
        Properties read = read(resource(candidate));
        if (files.size() >= MOST_ABSENCES) {
            files.values().removeIf(Properties::isEmpty);
        }
        files.put(candidate, read);
        return read;
    }

    /** Returns the file name, with the parts in the order of {@code ResourceBundle}: language, script, country. */
    private String resource(Locale candidate) {
        StringBuilder resource = new StringBuilder(name);
        for (String part : List.of(candidate.getLanguage(), candidate.getScript(), candidate.getCountry())) {
            if (!part.isEmpty()) {
                resource.append('_').append(part);
            }
        }
        return resource.append(".properties").toString();
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
