package io.github.petitionkit.fraud.rate;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * SipHash-2-4 (Aumasson and Bernstein, 2012) over the UTF-8 of a text: 64 bits under a secret key, so that nobody can
 * cause collisions on purpose.
 */
public final class SipHash {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final long k0;
    private final long k1;

    public SipHash(long k0, long k1) {
        this.k0 = k0;
        this.k1 = k1;
    }

    public long of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long v0 = k0 ^ 0x736f6d6570736575L;
        long v1 = k1 ^ 0x646f72616e646f6dL;
        long v2 = k0 ^ 0x6c7967656e657261L;
        long v3 = k1 ^ 0x7465646279746573L;
        int words = bytes.length / Long.BYTES + 1;
        for (int word = 0; word <= words; word++) {
            boolean last = word == words;
            long taken = last ? 0 : word(bytes, Long.BYTES * word);
            v2 ^= last ? 0xff : 0;
            v3 ^= taken;
            for (int round = last ? 4 : 2; round > 0; round--) {
                v0 += v1;
                v2 += v3;
                v1 = Long.rotateLeft(v1, 13) ^ v0;
                v3 = Long.rotateLeft(v3, 16) ^ v2;
                v0 = Long.rotateLeft(v0, 32);
                v2 += v1;
                v0 += v3;
                v1 = Long.rotateLeft(v1, 17) ^ v2;
                v3 = Long.rotateLeft(v3, 21) ^ v0;
                v2 = Long.rotateLeft(v2, 32);
            }
            v0 ^= taken;
        }
        return v0 ^ v1 ^ v2 ^ v3;
    }

    /** Eight bytes, or what is left of them with the length in the last byte. */
    private static long word(byte[] bytes, int at) {
        if (at + Long.BYTES <= bytes.length) {
            return (long) LONGS.get(bytes, at);
        }
        long word = (long) bytes.length << 56;
        for (int left = 0; at + left < bytes.length; left++) {
            word |= (bytes[at + left] & 0xffL) << (8 * left);
        }
        return word;
    }
}
