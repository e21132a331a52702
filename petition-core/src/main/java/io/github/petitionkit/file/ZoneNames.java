package io.github.petitionkit.file;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * Short names of zones that programs write behind a time, as far as they mean one offset: those of RFC 5322, section 4.3,
 * and those of central Europe in English and German.
 */
final class ZoneNames {
    private static final Map<String, Integer> HOURS = Map.ofEntries(
            Map.entry("EDT", -4),
            Map.entry("EST", -5),
            Map.entry("CDT", -5),
            Map.entry("CST", -6),
            Map.entry("MDT", -6),
            Map.entry("MST", -7),
            Map.entry("PDT", -7),
            Map.entry("PST", -8),
            Map.entry("CET", 1),
            Map.entry("MEZ", 1),
            Map.entry("CEST", 2),
            Map.entry("MESZ", 2));

    private ZoneNames() {}

    static Optional<ZoneOffset> find(String name) {
        return Optional.ofNullable(HOURS.get(name)).map(ZoneOffset::ofHours);
    }
}
