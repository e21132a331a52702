package io.github.petitionkit.spring;

import io.github.petitionkit.secret.Keyring;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

/** Makes a keyring of configured secrets. Each names itself by a hash, so that rotating needs no ids. */
final class Secrets {
    private static final int MIN_BYTES = 32;
    private static final int ID_LENGTH = 12;

    private Secrets() {}

    static Keyring keyring(String secret, List<String> previous) {
        List<byte[]> oldestFirst = new ArrayList<>();
        oldestFirst.add(bytes("petition.secret", secret));
        for (int i = 0; i < previous.size(); i++) {
            oldestFirst.add(bytes("petition.previous-secrets[" + i + "]", previous.get(i)));
        }
        Collections.reverse(oldestFirst);
        Keyring keyring = Keyring.of(id(oldestFirst.get(0)), oldestFirst.get(0));
        for (byte[] newer : oldestFirst.subList(1, oldestFirst.size())) {
            if (keyring.keyIds().contains(id(newer))) {
                throw new UnusableSecretException("petition.previous-secrets", "holds a secret twice");
            }
            keyring = keyring.rotatedTo(id(newer), newer);
        }
        return keyring;
    }

    private static byte[] bytes(String property, String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip().replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException malformed) {
            throw new UnusableSecretException(property, "is not base64");
        }
        if (bytes.length < MIN_BYTES) {
            throw new UnusableSecretException(
                    property, "holds %d bytes, %d or more are needed".formatted(bytes.length, MIN_BYTES));
        }
        return bytes;
    }

    private static String id(byte[] secret) {
        byte[] hash = Keyring.of("id", secret).mac("id", "petition-spring.key-id", new byte[0]);
        return Base64.getUrlEncoder().encodeToString(hash).substring(0, ID_LENGTH);
    }
}
