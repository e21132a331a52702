package io.github.petitionkit.examples.quickstart.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How people and scripts come to the form. */
final class Visits {
    private static final List<String> BROWSERS = List.of(
            "Mozilla/5.0 Chrome/60",
            "Mozilla/5.0 Chrome/61",
            "Mozilla/5.0 Chrome/62",
            "Mozilla/5.0 Mobile Chrome/61",
            "Mozilla/5.0 Firefox/55",
            "Mozilla/5.0 Firefox/56",
            "Mozilla/5.0 Edge/15",
            "Mozilla/5.0 Safari/603",
            "Mozilla/5.0 Safari/604",
            "Mozilla/5.0 iPhone Safari/604",
            "Mozilla/5.0 iPad Safari/604");
    private static final List<String> SCRIPTS =
            List.of("python-requests/2.18.4", "", "curl/7.55.1", "Go-http-client/1.1", "");
    private static final List<String> TRAPPED = List.of("yes", "1", "http://cheap.example/", "+44 20 7946 0000");

    private final Chance chance;
    private final Networks networks;

    Visits(Chance chance) {
        this.chance = chance;
        networks = new Networks(chance);
    }

    /** Somebody who reads the form before sending it: 8 seconds to 10 minutes. */
    Visit honest(Instant at) {
        return new Visit(networks.honest(at), chance.pick(BROWSERS), servedBefore(at), "");
    }

    /** The same browser a while later. */
    Visit again(Visit visit, Instant at) {
        return new Visit(networks.again(visit.ip(), at), visit.userAgent(), servedBefore(at), "");
    }

    /** The same form sent once more. */
    Visit resent(Visit visit, Instant at) {
        return new Visit(networks.again(visit.ip(), at), visit.userAgent(), visit.formServedAt(), "");
    }

    Visit trappedBot(Instant at) {
        return new Visit(
                networks.ofTrappedBot(), chance.pick(BROWSERS), servedInstantsBefore(at), chance.pick(TRAPPED));
    }

    Visit burst(int number, Instant at) {
        return new Visit(networks.ofBurst(number), SCRIPTS.get(number), servedInstantsBefore(at), "");
    }

    private Instant servedBefore(Instant at) {
        int patience = chance.percent(80) ? 120 : 600;
        Instant served = at.minusSeconds(chance.between(8, patience));
        return served.isBefore(Timeline.OPENS) ? Timeline.OPENS : served;
    }

    private Instant servedInstantsBefore(Instant at) {
        return at.minus(Duration.ofMillis(10L * chance.between(12, 90)));
    }
}
