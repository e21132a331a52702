package io.github.petitionkit.identity;

import java.util.Objects;

/**
 * A keyed hash of one trait of a signer: equal for equal traits under the same key, and telling nothing without the
 * secret.
 *
 * @param keyId the key it was made with; 1 to 32 letters, digits, underscores and hyphens
 * @param hash HMAC-SHA-256 in Base64url without padding, 43 characters
 */
public record SignerKey(String keyId, String hash) {
    private static final int MAX_KEY_ID = 32;
    private static final int HASH_LENGTH = 43;
    private static final int SHOWN = 6;
    private static final boolean[] IS_BASE64_URL = new boolean[128];

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
                .chars()
                .forEach(c -> IS_BASE64_URL[c] = true);
    }

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one is malformed
     */
    public SignerKey {
        Objects.requireNonNull(keyId, "keyId");
        Objects.requireNonNull(hash, "hash");
        if (keyId.isEmpty() || keyId.length() > MAX_KEY_ID || !isBase64Url(keyId)) {
            throw new IllegalArgumentException(
                    "A signer key's key id has 1 to 32 letters, digits, underscores and hyphens");
        }
        if (hash.length() != HASH_LENGTH || !isBase64Url(hash)) {
            throw new IllegalArgumentException("A signer key's hash has %d characters of Base64url, this has %d"
                    .formatted(HASH_LENGTH, hash.length()));
        }
    }

    /** Shows enough to find the key in a log beside others, too little to look somebody up by. */
    @Override
    public String toString() {
        return "SignerKey[" + keyId + ":" + hash.substring(0, SHOWN) + "…]";
    }

    private static boolean isBase64Url(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= IS_BASE64_URL.length || !IS_BASE64_URL[c]) {
                return false;
            }
        }
        return true;
    }
}
