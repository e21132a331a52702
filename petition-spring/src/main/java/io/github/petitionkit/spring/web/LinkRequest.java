package io.github.petitionkit.spring.web;

import io.github.petitionkit.identity.EmailAddress;
import java.util.Objects;

/**
 * A request for a self-service link.
 *
 * @param email an address of the mailbox
 */
record LinkRequest(EmailAddress email) {
    LinkRequest {
        Objects.requireNonNull(email, "email");
    }
}
