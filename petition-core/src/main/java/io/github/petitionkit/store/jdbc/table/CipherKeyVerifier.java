package io.github.petitionkit.store.jdbc.table;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.store.StoreException;
import io.github.petitionkit.store.jdbc.cipher.ColumnCipher;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Verifies that a cipher key is the one used under its id before, on any node. */
public final class CipherKeyVerifier {
    private static final byte[] SAMPLE = "petitionkit_key".getBytes(StandardCharsets.US_ASCII);

    private final KeyFingerprintTable keys;
    private final @Nullable ColumnCipher cipher;
    private final Set<String> passed = ConcurrentHashMap.newKeySet();

    public CipherKeyVerifier(KeyFingerprintTable keys, @Nullable ColumnCipher cipher) {
        this.keys = keys;
        this.cipher = cipher;
    }

    /** Verifies the key for a petition. It costs a look-up in memory, except for the first signature under a key. */
    public void require(PetitionId petition) {
        if (cipher != null) {
            String keyId = cipher.keyId(petition);
            if (!passed.contains(keyId)) {
                require(keyId, cipher);
                passed.add(keyId);
            }
        }
    }

    private void require(String keyId, ColumnCipher sealing) {
        try {
            if (keys.find(KeyFingerprintTable.CIPHER, keyId).isEmpty()) {
                keys.add(
                        KeyFingerprintTable.CIPHER,
                        keyId,
                        Base64.getEncoder().encodeToString(sealing.seal(keyId, SAMPLE, SAMPLE)));
            }
            String known = keys.find(KeyFingerprintTable.CIPHER, keyId).orElseThrow();
            boolean same = sealing.open(keyId, Base64.getDecoder().decode(known), SAMPLE)
                    .filter(sample -> Arrays.equals(sample, SAMPLE))
                    .isPresent();
            if (!same) {
                throw new GeneralSecurityException("it is declared destroyed");
            }
        } catch (GeneralSecurityException refused) {
            throw new StoreException(
                    "The cipher's key %s is not the one used in this database before; give it the former secret, or the new one under a new id with rotatedTo; nothing was written"
                            .formatted(keyId),
                    refused);
        }
    }
}
