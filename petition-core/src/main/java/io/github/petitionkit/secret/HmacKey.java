package io.github.petitionkit.secret;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One secret, ready for use: hashing clones a prepared {@link Mac}, which spares the look-up and the set-up. */
final class HmacKey {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;
    /** Only ever cloned, so that threads need not wait for each other. */
    private final Mac prepared;

    HmacKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
        this.prepared = prepare();
    }

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
            throw new IllegalStateException(ALGORITHM + " is missing, which every Java platform must have", e);
        }
    }
}
