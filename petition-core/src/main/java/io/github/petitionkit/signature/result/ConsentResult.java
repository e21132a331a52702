package io.github.petitionkit.signature.result;

/** Result of giving or withdrawing consents by a token. */
public sealed interface ConsentResult {
    /**
     * The consents are recorded, with the present as their time.
     *
     * @param signatures number of signatures whose consents have changed; 0 if they were given or withdrawn before
     */
    record Recorded(long signatures) implements ConsentResult {}

    /** The signature is unconfirmed, no longer active or erased, so it takes no consents; nothing was changed. */
    record NotStanding() implements ConsentResult {}

    /** The link is too old. */
    record Expired() implements ConsentResult {}

    /** The token is not one of this site for this purpose. */
    record Unreadable() implements ConsentResult {}
}
