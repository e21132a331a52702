package io.github.petitionkit.secret;

/**
 * The keyring did not hash the signers in the store, so they could all sign again, and links in mails would not be
 * valid. The message gives the ids of keys and says what to do; it contains no secret.
 */
public final class OtherKeyringException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message the ids of the keys, and what to do
     */
    public OtherKeyringException(String message) {
        super(message);
    }
}
