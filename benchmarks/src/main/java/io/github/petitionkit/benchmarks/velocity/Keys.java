package io.github.petitionkit.benchmarks.velocity;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** A million keys as checks of addresses make them, each made anew whenever it is asked for, as each attempt makes its own. */
final class Keys {
    static final int COUNT = 1_000_000;

    private static final String PREFIX = "ip|6f1f9d1e-3a0e-4a53-9d0e-3a5b8f0c2d11|4|";

    private final byte[][] texts = new byte[COUNT][];
    private final SplittableRandom random = new SplittableRandom(20_260_303);

    Keys() {
        for (int key = 0; key < COUNT; key++) {
            texts[key] = text(key);
        }
    }

    private static byte[] text(int key) {
        String ip = "%d.%d.%d.%d/32".formatted(20 + (key >> 16), key >> 8 & 0xFF, key & 0xFF, 7);
        return (PREFIX + ip).getBytes(StandardCharsets.ISO_8859_1);
    }

    static String fresh(int key) {
        return new String(text(key), StandardCharsets.ISO_8859_1);
    }

    String any() {
        return new String(texts[random.nextInt(COUNT)], StandardCharsets.ISO_8859_1);
    }
}
