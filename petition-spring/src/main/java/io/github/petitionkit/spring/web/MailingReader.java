package io.github.petitionkit.spring.web;

import io.github.petitionkit.identity.EmailAddress;
import java.util.Objects;

/**
 * Who reads a mailing before it is sent.
 *
 * @param to the reader's address
 */
record MailingReader(EmailAddress to) {
    MailingReader {
        Objects.requireNonNull(to, "to");
    }
}
