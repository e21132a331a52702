package io.github.petitionkit.file.encoding;

/**
 * How many of the bytes beyond ASCII form sequences of UTF-8.
 *
 * @param sequences the number of sequences
 * @param others the number of bytes that are in none
 */
record Utf8(int sequences, int others) {
    private static final int ASCII = 0x80;

    /** Counts them in a sample that is complete or may end in the middle of a character. */
    static Utf8 in(byte[] bytes, boolean complete) {
        int sequences = 0;
        int others = 0;
        for (int at = 0; at < bytes.length; ) {
            int length = length(bytes, at, complete);
            others += length == 0 ? 1 : 0;
            sequences += length > 1 ? 1 : 0;
            at += Math.max(1, length);
        }
        return new Utf8(sequences, others);
    }

    /** Returns the length of the sequence at a place, or 0 if there is none. */
    private static int length(byte[] bytes, int at, boolean complete) {
        int first = bytes[at] & 0xFF;
        int length = first < ASCII
                ? 1
                : first >= 0xC2 && first < 0xE0
                        ? 2
                        : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xF0 && first < 0xF5 ? 4 : 0;
        for (int i = 1; i < length; i++) {
            if (at + i == bytes.length) {
                return complete ? 0 : length;
            }
            if ((bytes[at + i] & 0xC0) != ASCII) {
                return 0;
            }
        }
        return length;
    }
}
