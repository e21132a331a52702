package io.github.petitionkit.benchmarks.forecast;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** Kinds of petitions to simulate, each in several places and weeks; clocks change in some of them. */
enum Shape {
    SLOW_BURNER("slow burner") {
        @Override
        Town town(Town town) {
            return town.trickle(0, DAYS, 90, 0.5);
        }
    },
    SECOND_WAVE("second wave") {
        @Override
        Town town(Town town) {
            return town.news(9, 3_000, 10, 1).trickle(0, DAYS, 15, 0.4).news(24 * 20 + 15, 2_500, 8, 1.2);
        }
    },
    LOCAL_CAMPAIGN("local campaign of 300") {
        @Override
        Town town(Town town) {
            return town.trickle(0, 25, 5, 0.7)
                    .news(30, 25, 20, 1)
                    .news(24 * 9 + 10, 25, 6, 1)
                    .trickle(25, DAYS, 1.2, 0.5);
        }
    },
    FADING("fading to half in fixed times") {
        @Override
        Town town(Town town) {
            return town.fading(10, 25_000, 60).trickle(0, DAYS, 12, 0.4);
        }
    },
    LASTING("fading as a power of its age") {
        @Override
        Town town(Town town) {
            return town.lasting(10, 25_000, 12, 0.7);
        }
    };

    static final int DAYS = 45;
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/Los_Angeles"),
            ZoneId.of("Asia/Kolkata"),
            ZoneId.of("America/Sao_Paulo"));
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 19);

    private final String title;

    Shape(String title) {
        this.title = title;
    }

    abstract Town town(Town town);

    String title() {
        return title;
    }

    /** One for each zone, opened on different days of the week. */
    List<Series> series(long seed) {
        return IntStream.range(0, ZONES.size())
                .mapToObj(i -> town(new Town(
                                ZONES.get(i),
                                FIRST.plusDays(5L * i),
                                DAYS,
                                seed * 1_000 + 31L * i + name().hashCode(),
                                0.3 + 0.15 * i,
                                0.9 - 0.2 * i))
                        .series(title))
                .toList();
    }
}
