package io.github.petitionkit.spring.mail;

import io.github.petitionkit.identity.EmailAddress;
import java.net.URI;
import java.util.Map;

/**
 * A mail that is ready to be sent.
 *
 * @param kind its kind, for messages to the host
 * @param to the recipient
 * @param words its words
 * @param headers the headers that the host adds
 * @param unsubscribe the address for one click (RFC 8058)
 * @param identity what is the same for each delivery of this mail, and for no other
 */
record OutgoingMail(
        String kind,
        EmailAddress to,
        ComposedMail words,
        Map<String, String> headers,
        URI unsubscribe,
        String identity) {
    /** Leaves out the recipient. */
    @Override
    public String toString() {
        return "OutgoingMail[kind=" + kind + "]";
    }
}
