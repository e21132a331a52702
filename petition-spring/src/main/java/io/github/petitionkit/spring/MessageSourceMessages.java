package io.github.petitionkit.spring;

import io.github.petitionkit.validation.Messages;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/**
 * Messages of the host's {@code MessageSource}, or the bundled ones.
 *
 * @param host the source of some keys
 * @param bundled the source of the others, which also fills in parameters in braces
 */
record MessageSourceMessages(MessageSource host, Messages bundled) implements Messages {
    @Override
    public String text(String key, Map<String, ?> parameters, Locale locale) {
        String words = host.getMessage(key, null, null, locale);
        return bundled.text(words == null ? key : words, parameters, locale);
    }
}
