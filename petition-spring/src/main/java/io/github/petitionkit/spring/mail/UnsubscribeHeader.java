package io.github.petitionkit.spring.mail;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header {@code List-Unsubscribe} of a returned mail. */
final class UnsubscribeHeader {
    static final String NAME = "List-Unsubscribe";

    private static final Pattern TOKEN = Pattern.compile("[?&]token=([^&>\\s]{1,2000})");

    private UnsubscribeHeader() {}

    /** Returns the token in the header's address. */
    static Optional<String> token(@Nullable String header) {
        Matcher token = TOKEN.matcher(header == null ? "" : header);
        return token.find() ? Optional.of(token.group(1)) : Optional.empty();
    }
}
