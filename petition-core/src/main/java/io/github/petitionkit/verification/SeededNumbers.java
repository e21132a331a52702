package io.github.petitionkit.verification;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Pseudorandom numbers from a seed, reproducible in any language: SHA-256 over the seed's UTF-8 bytes and a counter of
 * 8 bytes, big-endian, from 0; the first 8 bytes of each hash, big-endian, are one unsigned number.
 */
final class SeededNumbers {
    private final byte[] seed;
    private final MessageDigest sha256;
    private long counter;

    SeededNumbers(String seed) {
        this.seed = seed.getBytes(StandardCharsets.UTF_8);
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing, although every Java platform must have it", e);
        }
    }

    /**
     * Returns a uniform number from 0 to below a bound. It skips numbers beyond the last complete multiple of the
     * bound.
     */
    long below(long bound) {
        long lastRound = -bound; // 2^64 - bound, unsigned
        while (true) {
            long number = next();
            long remainder = Long.remainderUnsigned(number, bound);
            if (Long.compareUnsigned(number - remainder, lastRound) <= 0) {
                return remainder;
            }
        }
    }

    private long next() {
        sha256.update(seed);
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(counter++).flip());
        return ByteBuffer.wrap(sha256.digest()).getLong();
    }
}
