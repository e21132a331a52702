package io.github.petitionkit.webhook;

import java.util.OptionalInt;

/** An endpoint did not take an event; the outbox delivers it again. */
public final class WebhookFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int NONE = 0;

    private final int status;

    WebhookFailedException(String webhook, int status) {
        super("The endpoint of webhook " + webhook + " answered " + status);
        this.status = status;
    }

    WebhookFailedException(String webhook, Exception cause) {
        super("The endpoint of webhook " + webhook + " did not answer", cause);
        this.status = NONE;
    }

    /** {@return the status of the answer; empty if there was none} */
    public OptionalInt status() {
        return status == NONE ? OptionalInt.empty() : OptionalInt.of(status);
    }
}
