package io.github.petitionkit.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One secret, ready for use: hashing clones a {@link Mac} that has taken in the key and the purpose already. */
final class HmacKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MOST_PURPOSES = 64;

    private final SecretKeySpec secret;
    /** Only ever cloned, so that threads need not wait for each other. */
    private final Map<String, Mac> begun = new ConcurrentHashMap<>();

    HmacKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /** A hash that the purpose has gone into, with its length before it, so that no message can look like another purpose. */
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
            throw new IllegalStateException(ALGORITHM + " is missing, which every Java platform must have", e);
        }
    }
}
