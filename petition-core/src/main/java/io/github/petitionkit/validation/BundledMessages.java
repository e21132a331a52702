package io.github.petitionkit.validation;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Messages of the host's bundle first, then of the library's. */
record BundledMessages(MessageBundle host, MessageBundle ours) implements Messages {
    private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z]++)}");

    @Override
    public String text(String key, Map<String, ?> parameters, Locale locale) {
        Objects.requireNonNull(key, "key");
        String words = host.find(key, locale).or(() -> ours.find(key, locale)).orElse(key);
        return parameters.isEmpty()
                ? words
                : PARAMETER
                        .matcher(words)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                parameters.containsKey(found.group(1))
                                        ? String.valueOf(parameters.get(found.group(1)))
                                        : found.group()));
    }
}
