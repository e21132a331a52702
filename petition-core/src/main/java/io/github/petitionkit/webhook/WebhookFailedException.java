package io.github.petitionkit.webhook;

/** An endpoint did not take an event; the outbox delivers it again. */
public final class WebhookFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    WebhookFailedException(String why) {
        super(why);
    }

    WebhookFailedException(String why, Exception cause) {
        super(why, cause);
    }
}
