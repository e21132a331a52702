package io.github.petitionkit.fraud.list;

import java.util.Optional;

/**
 * Knows the mail server of a domain: its MX record of the lowest preference (RFC 5321, section 5.1), resolved by the host
 * beforehand. Called from many threads; must not block, and so answers from a cache alone.
 */
@FunctionalInterface
public interface MailServers {
    /**
     * Looks a domain up.
     *
     * @param domain the domain of an e-mail address, in lower case and ASCII
     * @return the name of its mail server, such as {@code mx1.example.net}; empty if it is not known yet
     */
    Optional<String> of(String domain);
}
