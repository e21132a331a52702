package io.github.petitionkit.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** Reads the bundled rules; the head of the file explains its lines. */
final class StandardEmailRules {
    private static final String FILE = "email-rules.properties";
    private static final String STRIP = "strip:";
    private static final String ALIKE = "alike:";
    private static final String CUT = "cut:";
    private static final String ALIAS = "alias:";
    private static final String BELOW = "below:";

    private StandardEmailRules() {}

    static List<EmailRule> read() {
        Properties lines = new Properties();
        try (InputStream stream = Objects.requireNonNull(EmailRule.class.getResourceAsStream(FILE), FILE);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE + " from the library's own jar", e);
        }
        return lines.stringPropertyNames().stream()
                .map(domain -> rule(domain, lines.getProperty(domain, "")))
                .toList();
    }

    private static EmailRule rule(String domain, String line) {
        String strip = "";
        String alike = "";
        String extension = "";
        for (String word : line.split(" ", -1)) {
            if (word.startsWith(ALIAS)) {
                return EmailRule.aliasOf(domain, word.substring(ALIAS.length()));
            } else if (word.startsWith(BELOW)) {
                return EmailRule.mailboxesBelow(word.substring(BELOW.length()));
            } else if (word.startsWith(STRIP)) {
                strip = word.substring(STRIP.length());
            } else if (word.startsWith(ALIKE)) {
                alike = word.substring(ALIKE.length());
            } else if (word.startsWith(CUT)) {
                extension = word.substring(CUT.length());
            } else {
                throw new IllegalStateException(FILE + " has a word it cannot have, " + word + ", at " + domain);
            }
        }
        return EmailRule.of(domain, strip, extension).alike(alike);
    }
}
