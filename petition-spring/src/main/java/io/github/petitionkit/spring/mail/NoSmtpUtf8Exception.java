package io.github.petitionkit.spring.mail;

import jakarta.mail.SendFailedException;

/** The mail server does not offer SMTPUTF8 (RFC 6531), which the address needs. */
final class NoSmtpUtf8Exception extends SendFailedException {
    private static final long serialVersionUID = 1L;

    NoSmtpUtf8Exception() {
        super("The mail server does not offer SMTPUTF8, which an address in other letters than ASCII needs");
    }
}
