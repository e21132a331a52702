package io.github.petitionkit.sweep;

import io.github.petitionkit.invalidation.Condition;
import io.github.petitionkit.invalidation.Criteria;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.signature.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The second pass over places: finds signatures that arrived in the order of a list of places, between others, although they
 * share no other trait. It takes 128 signatures of a country at a time, so its memory does not depend on their number.
 */
final class PlaceOrder {
    private static final int WINDOW = 128;
    private static final int FEWEST = 64;
    private static final double SHARE = 0.4;
    private static final int NEXT = 12;
    private static final double DENSE = 0.5;
    private static final int MOST_MEMBERS = 2_000;
    private static final int MOST_ROWS = 100;

    private final ListedPlace kind;
    private final PlaceSample sample;
    private final Map<Country, Countrymen> countries = new HashMap<>();
    private final List<Sweeper.Found> found = new ArrayList<>();

    PlaceOrder(ListedPlace kind, PlaceSample sample) {
        this.kind = kind;
        this.sample = sample;
    }

    private record Arrival(long number, Instant at, String place) {}

    void add(Signature signature) {
        String place = kind.of(signature);
        if (place != null) {
            Countrymen country = countries.computeIfAbsent(signature.signer().country(), Countrymen::new);
            country.add(signature.timestamps().receivedAt(), place);
        }
    }

    List<Sweeper.Found> found() {
        countries.values().forEach(Countrymen::end);
        return found;
    }

    /** The signatures of one country, with the latest of them one by one. */
    private final class Countrymen {
        private final Country country;
        private final List<Arrival> window = new ArrayList<>(WINDOW);
        private @Nullable Row row;
        private long number;

        Countrymen(Country country) {
            this.country = country;
        }

        void add(Instant at, String place) {
            window.add(new Arrival(number++, at, place));
            if (window.size() == WINDOW) {
                examine();
                window.subList(0, WINDOW / 2).clear();
            }
        }

        void end() {
            if (window.size() > FEWEST) {
                examine();
            }
            close();
        }

        private void examine() {
            Row up = part(Comparator.naturalOrder());
            Row down = part(Comparator.reverseOrder());
            Row longer = up.places() >= down.places() ? up : down;
            if (longer.places() < SHARE * window.size()) {
                close();
            } else if (row == null || !row.isContinuedBy(longer)) {
                close();
                row = longer;
            } else {
                row.join(longer);
            }
        }

        private Row part(Comparator<String> order) {
            Row part = new Row(order);
            LongestAscent.of(window, Comparator.comparing(Arrival::place, order))
                    .forEach(at -> part.members.add(window.get(at)));
            part.middle = part.middle();
            part.strangers = (double) (window.size() - part.members.size()) / part.members.size();
            return part;
        }

        private void close() {
            if (row != null && found.size() < MOST_ROWS) {
                row.add(country, found);
            }
            row = null;
        }
    }

    /** A row of arrivals in order. */
    private final class Row {
        private final Comparator<String> order;
        private final TreeSet<Arrival> members = new TreeSet<>(Comparator.comparingLong(Arrival::number));
        private double strangers;
        private String middle = "";

        Row(Comparator<String> order) {
            this.order = order;
        }

        long places() {
            return members.stream().map(Arrival::place).distinct().count();
        }

        boolean isContinuedBy(Row next) {
            return order.equals(next.order)
                    && members.size() < MOST_MEMBERS
                    && order.compare(middle, next.middle()) <= 0;
        }

        private String middle() {
            return List.copyOf(members).get(members.size() / 2).place();
        }

        void join(Row next) {
            members.addAll(next.members);
            middle = next.middle();
            strangers += next.strangers / 2;
        }

        /** Removes signatures at both ends that fit by chance, hours before or after the others. */
        private List<Arrival> dense() {
            List<Arrival> all = new ArrayList<>(members);
            int from = 0;
            int to = all.size();
            while (to - from > NEXT && isThin(all.get(from), all.get(from + NEXT))) {
                from++;
            }
            while (to - from > NEXT && isThin(all.get(to - 1 - NEXT), all.get(to - 1))) {
                to--;
            }
            return all.subList(from, to);
        }

        private boolean isThin(Arrival one, Arrival other) {
            return NEXT < DENSE * (other.number() - one.number());
        }

        void add(Country country, List<Sweeper.Found> rows) {
            members.retainAll(dense());
            Instant from = members.first().at();
            Instant to = members.last().at();
            List<String> places = members.stream().map(Arrival::place).sorted().toList();
            new PlaceSpread(sample.outside(country, from, to))
                    .evenness(places)
                    .ifPresent(evenness -> rows.add(new Sweeper.Found(
                            new Cluster(
                                    criteria(country, from, to),
                                    strangers,
                                    List.of(
                                            "%s confirmed signatures came in the order of their %s in %s hours"
                                                    .formatted(
                                                            members.size(),
                                                            kind.words(),
                                                            Duration.between(from, to)
                                                                            .toHours()
                                                                    + 1),
                                            evenness),
                                    "a mailing that went out in the order of the places, or a list on paper that somebody typed in"),
                            members.size())));
        }

        private Criteria criteria(Country country, Instant from, Instant to) {
            List<Criteria> each = members.stream()
                    .map(member -> new Criteria(List.of(
                            new Condition.Received(member.at(), member.at().plusMillis(1)),
                            kind.condition(member.place()))))
                    .toList();
            return new Criteria(List.of(
                    new Condition.Received(from, to.plusMillis(1)),
                    new Condition.InCountry(country),
                    new Condition.AnyOf(each)));
        }
    }
}
