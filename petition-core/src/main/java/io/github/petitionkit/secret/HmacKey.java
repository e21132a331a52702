package io.github.petitionkit.secret;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One secret, prepared for hashing: a {@link Mac} that is initialised with the key. It is only cloned, so that threads do
 * not wait for each other.
 */
final class HmacKey {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;
    private final Mac prepared;

    HmacKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
        this.prepared = prepare();
    }

    /** Returns a Mac of the caller's own. */
    Mac mac() {
        try {
            return (Mac) prepared.clone();
        } catch (CloneNotSupportedException e) { // a security provider may not offer it
            return prepare();
        }
    }

    private Mac prepare() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is missing, although every Java platform must have it", e);
        }
    }
}
