package io.github.petitionkit.internal;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.transfer.FormerSignature;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Computes the id of a signature that moves in: the same at every run of the migration. It is a UUID of version 7 (RFC
 * 9562) with the time of the signature, so that ids stay in its order, and a hash of its key in place of random bits.
 */
final class FormerKey {
    private static final int TIME_BITS = 48;

    private FormerKey() {}

    static UUID id(PetitionId petition, FormerSignature former) {
        byte[] key = (petition + "/" + former.key()).getBytes(StandardCharsets.UTF_8);
        ByteBuffer hash = ByteBuffer.wrap(sha256(key));
        long time = former.signedAt().toEpochMilli() << (Long.SIZE - TIME_BITS);
        long most = time | 0x7000L | (hash.getLong() & 0x0FFFL);
        long least = 0x8000_0000_0000_0000L | (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL);
        return new UUID(most, least);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
