package io.github.petitionkit.internal;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Generates UUIDs of version 7 (RFC 9562): the time, then 74 random bits. Rows written together are adjacent in a
 * database's index, even among millions. Thread-safe.
 */
public final class UuidV7Generator implements Supplier<UUID> {
    private static final int BYTES_EACH = Short.BYTES + Long.BYTES;
    private static final int DRAWN_AT_ONCE = 100;
    private static final int VERSION = 7;
    private static final long VARIANT = 1L << 63;

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final byte[] bytes = new byte[BYTES_EACH * DRAWN_AT_ONCE];
    private final ByteBuffer drawn = ByteBuffer.wrap(bytes).position(bytes.length);

    public UuidV7Generator(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public UUID get() {
        long time = clock.millis();
        long high;
        long low;
        synchronized (this) {
            if (!drawn.hasRemaining()) {
                random.nextBytes(bytes);
                drawn.rewind();
            }
            high = drawn.getShort() & 0x0FFFL;
            low = drawn.getLong() >>> 2;
        }
        return new UUID(time << 16 | VERSION << 12 | high, VARIANT | low);
    }
}
