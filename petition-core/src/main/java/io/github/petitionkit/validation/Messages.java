package io.github.petitionkit.validation;

import java.util.Locale;
import java.util.Map;

/** Looks up the texts of messages. Implementations must be thread-safe. */
@FunctionalInterface
public interface Messages {
    /**
     * Returns the text of a key.
     *
     * @param key the key; a key without a text is returned as it is, so a text may be given instead of a key
     * @param parameters the values for {@code {name}}; an unknown name stays as it is
     * @param locale the reader's language
     * @return the text
     */
    String text(String key, Map<String, ?> parameters, Locale locale);

    /**
     * {@return the bundled messages, overridden by the host's {@code ValidationMessages} from the class loader of the
     * calling thread}
     */
    static Messages bundled() {
        return new BundledMessages(MessageBundle.hosts(), MessageBundle.ours());
    }

    /**
     * Returns the bundled messages, overridden by the host's. A key is looked up in {@code ValidationMessages} first,
     * then in {@code ContributorValidationMessages}, each from the most specific language to the least, which is
     * English. The files are UTF-8; the language of the machine is ignored.
     *
     * @param host the class loader of the host's bundle
     * @return the text
     */
    static Messages bundled(ClassLoader host) {
        return new BundledMessages(MessageBundle.hosts(host), MessageBundle.ours());
    }
}
