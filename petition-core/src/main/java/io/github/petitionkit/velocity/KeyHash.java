package io.github.petitionkit.velocity;

/**
 * SipHash-2-4 (Aumasson and Bernstein, 2012) over the UTF-16 of a text: 64 bits, under a key that nobody knows, so that
 * nobody can make keys meet on purpose.
 */
final class KeyHash {
    private final long k0;
    private final long k1;

    KeyHash(long k0, long k1) {
        this.k0 = k0;
        this.k1 = k1;
    }

    long of(String text) {
        long v0 = k0 ^ 0x736f6d6570736575L;
        long v1 = k1 ^ 0x646f72616e646f6dL;
        long v2 = k0 ^ 0x6c7967656e657261L;
        long v3 = k1 ^ 0x7465646279746573L;
        int words = text.length() / 4 + 1;
        for (int word = 0; word <= words; word++) {
            boolean last = word == words;
            long taken = last ? 0 : word(text, 4 * word);
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

    /** Four characters, or what is left of them with the length in the last byte. */
    private static long word(String text, int at) {
        if (at + 4 <= text.length()) {
            return text.charAt(at)
                    | (long) text.charAt(at + 1) << 16
                    | (long) text.charAt(at + 2) << 32
                    | (long) text.charAt(at + 3) << 48;
        }
        long word = (2L * text.length()) << 56;
        for (int left = 0; at + left < text.length(); left++) {
            word |= (long) text.charAt(at + left) << (16 * left);
        }
        return word;
    }
}
