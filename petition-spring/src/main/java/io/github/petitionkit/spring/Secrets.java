package io.github.petitionkit.spring;

import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.store.jdbc.cipher.AesGcmCipher;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

/** Configured secrets. The id of each is derived from its hash, so rotation needs no ids. */
final class Secrets {
    private static final int KEY_BYTES = 32;
    private static final int ID_LENGTH = 12;

    private final String prefix;
    private final List<Secret> oldestFirst;

    private Secrets(String prefix, List<Secret> oldestFirst) {
        this.prefix = prefix;
        this.oldestFirst = oldestFirst;
    }

    /**
     * Reads the secrets of two properties.
     *
     * @param prefix the prefix of the properties {@code secret} and {@code previous-secrets}
     * @param secret the current one
     * @param previous the former ones, newest first
     * @throws UnusableSecretException if one is not base64, is too short, or occurs twice
     */
    static Secrets of(String prefix, String secret, List<String> previous) {
        List<Secret> secrets = new ArrayList<>();
        secrets.add(Secret.read(prefix + ".secret", secret));
        for (int i = 0; i < previous.size(); i++) {
            secrets.add(Secret.read(prefix + ".previous-secrets[" + i + "]", previous.get(i)));
        }
        if (secrets.stream().map(Secret::id).distinct().count() < secrets.size()) {
            throw new UnusableSecretException(prefix + ".previous-secrets", "contains a secret twice");
        }
        Collections.reverse(secrets);
        return new Secrets(prefix, secrets);
    }

    /**
     * Makes a keyring of these secrets.
     *
     * @param next further secrets that only verify
     * @throws UnusableSecretException if one is not base64, is too short, or occurs twice
     */
    Keyring keyring(List<String> next) {
        Keyring keyring = keyring();
        for (int i = 0; i < next.size(); i++) {
            Secret secret = Secret.read(prefix + ".next-secrets[" + i + "]", next.get(i));
            if (keyring.keyIds().contains(secret.id())) {
                throw new UnusableSecretException(
                        prefix + ".next-secrets", "contains a secret that is in use already; remove it there");
            }
            keyring = keyring.alsoReading(secret.id(), secret.bytes);
        }
        return keyring;
    }

    private Keyring keyring() {
        Secret oldest = oldestFirst.get(0);
        Keyring keyring = Keyring.of(oldest.id(), oldest.bytes);
        for (Secret newer : newer()) {
            keyring = keyring.rotatedTo(newer.id(), newer.bytes);
        }
        return keyring;
    }

    /**
     * Makes a cipher of these secrets.
     *
     * @param destroyed ids of keys that were destroyed
     * @throws UnusableSecretException if a secret is too long for a cipher, or if a key cannot be destroyed
     */
    AesGcmCipher cipher(List<String> destroyed) {
        oldestFirst.forEach(Secret::requireExact);
        Secret oldest = oldestFirst.get(0);
        AesGcmCipher cipher = AesGcmCipher.of(oldest.id(), oldest.bytes);
        for (Secret newer : newer()) {
            cipher = cipher.rotatedTo(newer.id(), newer.bytes);
        }
        for (String keyId : destroyed) {
            try {
                cipher = cipher.destroyed(keyId);
            } catch (IllegalArgumentException refused) {
                throw new UnusableSecretException(prefix + ".destroyed-keys", "is not valid: " + refused.getMessage());
            }
        }
        return cipher;
    }

    private List<Secret> newer() {
        return oldestFirst.subList(1, oldestFirst.size());
    }

    private static final class Secret {
        private final String property;
        private final byte[] bytes;

        private Secret(String property, byte[] bytes) {
            this.property = property;
            this.bytes = bytes;
        }

        static Secret read(String property, String text) {
            byte[] bytes;
            try {
                bytes = Base64.getDecoder()
                        .decode(text.strip().replace('-', '+').replace('_', '/'));
            } catch (IllegalArgumentException malformed) {
                throw new UnusableSecretException(property, "is not base64");
            }
            if (bytes.length < KEY_BYTES) {
                throw new UnusableSecretException(
                        property, "has %s bytes, %s or more are needed".formatted(bytes.length, KEY_BYTES));
            }
            return new Secret(property, bytes);
        }

        void requireExact() {
            if (bytes.length != KEY_BYTES) {
                throw new UnusableSecretException(
                        property, "has %s bytes, a cipher needs %s".formatted(bytes.length, KEY_BYTES));
            }
        }

        String id() {
            byte[] hash = Keyring.of("id", bytes).mac("id", "petition-spring.key-id", new byte[0]);
            return Base64.getUrlEncoder().encodeToString(hash).substring(0, ID_LENGTH);
        }
    }
}
