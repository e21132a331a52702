package io.github.petitionkit.secret;

/**
 * The keyring is not the one that the signers in the store were hashed with: they could all sign again, and links in mails
 * would be refused. The message names ids of keys and says what to do, and holds no secret.
 */
public final class OtherKeyringException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /**
     * Another keyring.
     *
     * @param message names the keys, and says what to do
     */
    public OtherKeyringException(String message) {
        super(message);
    }
}
