package io.github.petitionkit.proof;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.UUID;

/** Writes values one after another so that no two sequences of values give the same bytes; numbers are big-endian. */
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

    /** In UTF-16, which alone loses nothing of any text, however malformed. */
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
