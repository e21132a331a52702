package io.github.petitionkit.spring.web;

import java.util.Objects;

/**
 * What a creator writes to supporters.
 *
 * @param subject one line
 * @param text plain text
 */
record MailingText(String subject, String text) {
    MailingText {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(text, "text");
    }
}
