package io.github.petitionkit.sweep;

/** Hashes texts to the same numbers in every run, so that two sweeps of the same signatures have the same findings. */
final class Hash {
    private Hash() {}

    static long of(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * 0x100000001b3L;
        }
        return mixed(hash);
    }

    /** Combines two numbers (the finaliser of SplitMix64; Steele, Lea and Flood, 2014). */
    static long of(long one, long other) {
        return mixed(one + 0x9e3779b97f4a7c15L * other);
    }

    private static long mixed(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
