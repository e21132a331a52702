package io.github.petitionkit.sweep;

import org.jspecify.annotations.Nullable;

/** The browser behind one address that most signatures of a row came from, if one has the majority (Boyer and Moore, 1981). */
final class MostUsedDevice {
    private long candidate;
    private int lead;
    private int count;

    void add(@Nullable String ip, @Nullable String browser) {
        long device = ip == null ? 0 : Hash.of(ip + '|' + browser) | 1;
        if (device == candidate) {
            lead++;
            count++;
        } else if (lead > 0) {
            lead--;
        } else {
            candidate = device;
            lead = 1;
            count = 1;
        }
    }

    /** {@return how many came from it, at least; 0 where the addresses are unknown} */
    int count() {
        return candidate == 0 ? 0 : count;
    }
}
