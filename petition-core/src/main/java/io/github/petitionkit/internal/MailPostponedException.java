package io.github.petitionkit.internal;

/** A mail could not be sent now; its event is delivered again. */
final class MailPostponedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MailPostponedException(String reason) {
        super(reason, null, false, false);
    }
}
