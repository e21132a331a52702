package io.github.petitionkit.internal;

import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.secret.OtherKeyringException;
import io.github.petitionkit.store.PetitionStore;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rejects a keyring that did not hash the signers in the store, because they could all sign again. */
public final class KeyringVerifier {
    private static final String PURPOSE = "keyring.check";
    private static final byte[] NOTHING = {};

    private KeyringVerifier() {}

    public static void verify(Keyring keyring, PetitionStore store) {
        Map<String, String> checks = new LinkedHashMap<>();
        for (String keyId : keyring.keyIds()) {
            checks.put(
                    keyId,
                    Base64.getUrlEncoder().withoutPadding().encodeToString(keyring.mac(keyId, PURPOSE, NOTHING)));
        }
        require(checks, store.rememberKeys(Map.of()));
        require(checks, store.rememberKeys(checks));
        store.declareKeys(keyring.currentKeyId(), checks.keySet());
    }

    private static void require(Map<String, String> checks, Map<String, String> known) {
        checks.forEach((keyId, check) -> {
            if (!check.equals(known.getOrDefault(keyId, check))) {
                throw new OtherKeyringException(
                        "The secret of key %s is not the one that the signers in this store were hashed with: they could sign again, and links in mails would be refused. Give the keyring the former secret as %s, and a new one under a new id with rotatedTo"
                                .formatted(keyId, keyId));
            }
        });
        if (!known.isEmpty() && Collections.disjoint(known.keySet(), checks.keySet())) {
            throw new OtherKeyringException(
                    "The signers in this store were hashed with the keys %s, the keyring has only %s: they could sign again. Put the new secret before the former one: Keyring.of(formerId, formerSecret).rotatedTo(newId, newSecret)"
                            .formatted(known.keySet(), checks.keySet()));
        }
    }
}
