package io.github.petitionkit.spring;

import io.github.petitionkit.validation.Messages;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/**
 * Words of the host's {@code MessageSource}, or else the bundled ones.
 *
 * @param host knows some of the keys
 * @param bundled knows the others, and fills in what stands in braces
 */
record MessageSourceMessages(MessageSource host, Messages bundled) implements Messages {
    @Override
    public String text(String key, Map<String, ?> parameters, Locale locale) {
        String words = host.getMessage(key, null, null, locale);
        return bundled.text(words == null ? key : words, parameters, locale);
    }
}
