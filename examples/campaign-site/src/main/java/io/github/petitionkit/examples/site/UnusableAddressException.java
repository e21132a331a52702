package io.github.petitionkit.examples.site;

import java.io.Serial;
import java.net.URI;

/** The address of the site is not one that mailed links can begin with. */
final class UnusableAddressException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnusableAddressException(URI address) {
        super("Links in mails would begin with \"" + address + "\"");
    }
}
