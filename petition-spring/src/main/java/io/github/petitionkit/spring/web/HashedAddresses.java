package io.github.petitionkit.spring.web;

import io.github.petitionkit.secret.Keyring;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.security.core.Authentication;

/**
 * Uses names of accounts as ids, hashed if they are addresses or too long.
 *
 * @param keyring makes the hashes
 */
record HashedAddresses(Keyring keyring) implements ModeratorIds {
    private static final int LONGEST = 100;
    private static final int HASH_BYTES = 8;

    @Override
    public String idOf(Authentication moderator) {
        String name = moderator.getName();
        return name.isBlank() || name.length() > LONGEST || name.indexOf('@') >= 0 ? hash(name) : name;
    }

    private String hash(String name) {
        byte[] mac = keyring.mac(keyring.currentKeyId(), "moderator", name.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(Arrays.copyOf(mac, HASH_BYTES));
    }
}
