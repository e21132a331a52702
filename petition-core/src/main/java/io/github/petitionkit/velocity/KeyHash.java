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
        State state = new State(k0, k1);
        for (int at = 0; at <= text.length(); at += 4) {
            state.take(word(text, at));
        }
        return state.finish();
    }

    /** Four characters, or what is left of them with the length in the last byte. */
    private static long word(String text, int at) {
        int left = Math.min(4, text.length() - at);
        long word = 0;
        for (int i = 0; i < left; i++) {
            word |= (long) text.charAt(at + i) << (16 * i);
        }
        return left == 4 ? word : word | (2L * text.length()) << 56;
    }

    private static final class State {
        private long v0;
        private long v1;
        private long v2;
        private long v3;

        State(long k0, long k1) {
            v0 = k0 ^ 0x736f6d6570736575L;
            v1 = k1 ^ 0x646f72616e646f6dL;
            v2 = k0 ^ 0x6c7967656e657261L;
            v3 = k1 ^ 0x7465646279746573L;
        }

        void take(long word) {
            v3 ^= word;
            round();
            round();
            v0 ^= word;
        }

        long finish() {
            v2 ^= 0xff;
            round();
            round();
            round();
            round();
            return v0 ^ v1 ^ v2 ^ v3;
        }

        private void round() {
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
    }
}
