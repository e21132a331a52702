package io.github.petitionkit.validation;

import java.util.Locale;
import java.util.Map;

/** Finds the words for what the library has to tell. Safe for many threads. */
@FunctionalInterface
public interface Messages {
    /**
     * The words for a key.
     *
     * @param key the key; one that has no words is given back as it is, so words may stand in place of a key
     * @param parameters what to put in place of {@code {name}}; a name that is not among them stays as it is
     * @param locale the reader's language
     * @return the words
     */
    String text(String key, Map<String, ?> parameters, Locale locale);

    /**
     * {@return the bundled words, overridden by the host's {@code ValidationMessages} as seen from the thread that calls}
     */
    static Messages bundled() {
        return new BundledMessages(MessageBundle.hosts(), MessageBundle.ours());
    }

    /**
     * The bundled words, overridden by the host's: a key is looked up in {@code ValidationMessages} first, then in
     * {@code ContributorValidationMessages}, each from the most specific language to the least, which is English. The
     * files are UTF-8; the language of the machine plays no part.
     *
     * @param host sees the host's bundle
     * @return the words
     */
    static Messages bundled(ClassLoader host) {
        return new BundledMessages(MessageBundle.hosts(host), MessageBundle.ours());
    }
}
