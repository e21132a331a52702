package io.github.petitionkit.webhook;

/** A request was not sent, because its address is not allowed. */
public final class RefusedEndpointException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RefusedEndpointException(String why) {
        super("The webhook sends nothing to its address: " + why
                + "; if you trust the address, build the webhook with allowingPrivateNetworks()");
    }
}
