package io.github.petitionkit.examples.quickstart.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Addresses that belong to nobody (RFC 2544, 3849, 5737 and 6598). Honest people come from a home of their own or from
 * a campus or carrier shared by hundreds, where never more than {@value #MOST} sign within five minutes.
 */
final class Networks {
    static final int MOST = 6;
    static final Duration WINDOW = Duration.ofMinutes(5);

    private final Chance chance;
    private final Set<String> homes = new HashSet<>();
    private final List<String> shared = new ArrayList<>();
    private final Map<String, TreeMap<Instant, Integer>> seen = new HashMap<>();

    Networks(Chance chance) {
        this.chance = chance;
        for (int i = 0; i < 60; i++) {
            shared.add("198.18." + i + "." + (i + 1));
        }
    }

    String honest(Instant at) {
        String address = chance.percent(12) ? chance.pick(shared) : home();
        return hasRoom(address, at) ? entered(address, at) : entered(home(), at);
    }

    /** The address of before, if nobody else keeps it busy. */
    String again(String address, Instant at) {
        return hasRoom(address, at) ? entered(address, at) : entered(home(), at);
    }

    String ofTrappedBot() {
        return "198.51.100." + chance.between(1, 254);
    }

    String ofBurst(int number) {
        return "203.0.113." + (10 + number);
    }

    private String home() {
        String address = chance.percent(8) ? homeV6() : homeV4();
        return homes.add(address) ? address : home();
    }

    private String homeV4() {
        return "100." + chance.between(64, 127) + "." + chance.between(0, 255) + "." + chance.between(1, 254);
    }

    private String homeV6() {
        return "2001:db8:" + Integer.toHexString(chance.between(1, 0xffff)) + ":"
                + Integer.toHexString(chance.between(1, 0xffff)) + "::1";
    }

    private boolean hasRoom(String address, Instant at) {
        return seen
                        .getOrDefault(address, new TreeMap<>())
                        .subMap(at.minus(WINDOW), true, at.plus(WINDOW), true)
                        .values()
                        .stream()
                        .mapToInt(Integer::intValue)
                        .sum()
                < MOST;
    }

    private String entered(String address, Instant at) {
        seen.computeIfAbsent(address, any -> new TreeMap<>()).merge(at, 1, Integer::sum);
        return address;
    }
}
