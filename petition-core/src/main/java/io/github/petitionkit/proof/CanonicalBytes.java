package io.github.petitionkit.proof;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.UUID;

/** Encodes a sequence of values so that different sequences give different bytes; numbers are big-endian. */
final class CanonicalBytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(160);

    CanonicalBytes code(int code) {
        bytes.write(code);
        return this;
    }

    CanonicalBytes number(int number) {
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes.write(number >>> shift);
        }
        return this;
    }

    CanonicalBytes number(long number) {
        return number((int) (number >>> Integer.SIZE)).number((int) number);
    }

    CanonicalBytes uuid(UUID uuid) {
        return number(uuid.getMostSignificantBits()).number(uuid.getLeastSignificantBits());
    }

    CanonicalBytes instant(Instant instant) {
        return number(instant.getEpochSecond()).number(instant.getNano());
    }

    /** Writes a text in UTF-16, which also preserves malformed text. */
    CanonicalBytes text(String text) {
        number(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes.write(text.charAt(i) >>> Byte.SIZE);
            bytes.write(text.charAt(i));
        }
        return this;
    }

    CanonicalBytes hash(Hash hash) {
        bytes.writeBytes(hash.bytes());
        return this;
    }

    byte[] toArray() {
        return bytes.toByteArray();
    }
}
