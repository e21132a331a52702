package io.github.petitionkit.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One secret, prepared for hashing: it clones a {@link Mac} that is already initialised with the key and the purpose.
 */
final class HmacKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MOST_PURPOSES = 64;

    private final SecretKeySpec secret;
    /** Initialised Macs by purpose. They are only cloned, so that threads do not wait for each other. */
    private final Map<String, Mac> begun = new ConcurrentHashMap<>();

    HmacKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * Returns a Mac that has hashed the purpose, prefixed by its length, so that no message can imitate another
     * purpose.
     */
    Mac mac(String purpose) {
        Mac known = begun.get(purpose);
        if (known == null) {
            known = begin(purpose);
            if (begun.size() < MOST_PURPOSES) {
                begun.put(purpose, known);
            }
        }
        try {
            return (Mac) known.clone();
        } catch (CloneNotSupportedException e) { // a security provider may not offer it
            return begin(purpose);
        }
    }

    private Mac begin(String purpose) {
        byte[] label = purpose.getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, label.length));
            mac.update(label);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is missing, although every Java platform must have it", e);
        }
    }
}
