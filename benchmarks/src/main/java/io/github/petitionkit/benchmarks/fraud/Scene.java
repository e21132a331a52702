package io.github.petitionkit.benchmarks.fraud;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Who comes to one site, and when. Who stands behind a visit is known, because whoever made it up knew. */
final class Scene {
    static final Instant START = Instant.parse("2026-03-02T06:00:00Z");

    /** Who stands behind a visit. */
    enum By {
        /** People whom nothing is measured of: the days before. */
        HISTORY,
        /** A person whose signature has to count. */
        PERSON,
        /** A person who signs another petition of the same site. */
        PERSON_ELSEWHERE,
        /** Somebody who wants to count many times. */
        ATTACKER,
        /** Somebody who wants others not to count. */
        OPPONENT,
        /** The same, at another petition. */
        OPPONENT_ELSEWHERE
    }

    /** One visit. */
    record Visit(Instant at, Person person, By by) {}

    final Map<String, Place> places;
    final People people;
    final Dice dice;
    private final List<Visit> visits = new ArrayList<>();
    private Instant now = START;

    Scene(long seed, Map<String, Place> places) {
        this.places = places;
        dice = new Dice(seed);
        people = new People(dice.apart());
    }

    List<Visit> visits() {
        return visits;
    }

    Person of(String country) {
        return people.of(place(country));
    }

    Towns towns(String country) {
        return place(country).towns();
    }

    private Place place(String country) {
        Place place = places.get(country);
        if (place == null) {
            throw new IllegalArgumentException("No such country: " + country);
        }
        return place;
    }

    /** The days before: people of a country, by chance, on this petition. */
    Scene after(int count, String country) {
        byChance(By.HISTORY, count, Duration.ofHours(40), () -> of(country));
        return this;
    }

    Scene byChance(By by, int count, Duration time, Supplier<Person> person) {
        for (int each = 0; each < count; each++) {
            pause(dice.waiting(time.toMillis() / 1_000.0 / count));
            add(by, person.get());
        }
        return this;
    }

    void add(By by, Person person) {
        visits.add(new Visit(now, person, by));
    }

    void pause(Duration time) {
        now = now.plus(time);
    }

    void pause(double seconds) {
        pause(Duration.ofMillis(Math.round(1_000 * seconds)));
    }

    /** Goes on from an earlier instant, beside what came since. */
    void backTo(Instant instant) {
        now = instant;
    }

    Instant now() {
        return now;
    }
}
