package io.github.petitionkit.sweep;

import io.github.petitionkit.identity.EmailPattern;
import io.github.petitionkit.invalidation.Condition;
import io.github.petitionkit.invalidation.Criteria;
import io.github.petitionkit.signature.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The second pass over pairs of traits: it links signatures that share two traits, such as a network and a domain, if the pair
 * is more frequent than its two traits alone explain. Links form components, in which no single trait has to be frequent. It
 * takes 2,048 signatures at a time, so its memory does not depend on their number.
 */
final class TraitGraph {
    private static final List<Likeness> TRAITS = List.of(Likeness.SUBNET, Likeness.BROWSER, Likeness.DOMAIN);
    private static final int WINDOW = 2_048;
    private static final int FEWEST_ALIKE = 3;
    private static final double EXPECTED_AT_MOST = 0.25;
    private static final int FEWEST_LINKS = 4;
    private static final int FEWEST = 24;
    private static final int MOST_COMPONENTS = 100;

    private final FrequencyPass firstPass;
    private final List<Arrival> window = new ArrayList<>(WINDOW);
    private final List<Sweeper.Found> found = new ArrayList<>();

    TraitGraph(FrequencyPass firstPass) {
        this.firstPass = firstPass;
    }

    /** A signature and its traits as numbers, 0 where it has none of the kind. */
    private record Arrival(Signature signature, List<Long> traits) {}

    void add(Signature signature) {
        window.add(new Arrival(
                signature, TRAITS.stream().map(trait -> trait.key(signature)).toList()));
        if (window.size() == WINDOW) {
            examine();
            window.subList(0, WINDOW / 2).clear();
        }
    }

    List<Sweeper.Found> found() {
        examine();
        window.clear();
        return found;
    }

    private void examine() {
        Map<Long, Integer> frequencies = new LinkedHashMap<>();
        Map<Long, Link> pairs = new LinkedHashMap<>();
        for (Arrival arrival : window) {
            arrival.traits().forEach(trait -> frequencies.merge(trait, 1, Integer::sum));
            forEachPair(
                    arrival,
                    (key, one, other) -> pairs.computeIfAbsent(key, each -> new Link(arrival, one, other)).count++);
        }
        pairs.values().removeIf(link -> !link.isMoreThan(expected(link, frequencies)));
        for (Arrival arrival : window) {
            List<Link> shared = links(arrival, pairs);
            shared.forEach(link -> link.join(shared.get(0)));
        }
        Map<Link, Component> components = new LinkedHashMap<>();
        pairs.values()
                .forEach(link -> components
                        .computeIfAbsent(link.root(), root -> new Component())
                        .add(link, expected(link, frequencies)));
        for (Arrival arrival : window) {
            List<Link> shared = links(arrival, pairs);
            Component component =
                    shared.isEmpty() ? null : components.get(shared.get(0).root());
            if (component != null) {
                component.add(arrival.signature());
            }
        }
        components.values().stream()
                .filter(component -> component.isStrange(firstPass.petition()) && found.size() < MOST_COMPONENTS)
                .forEach(component -> found.add(component.found(firstPass.petition())));
    }

    /**
     * {@return how many signatures would share both traits if these were independent} By the petition's mix, or without history
     * by the mix of this window.
     */
    private double expected(Link link, Map<Long, Integer> frequencies) {
        long one = link.trait(link.one);
        long other = link.trait(link.other);
        return firstPass.hasHistory()
                ? window.size() * firstPass.usualShare(one) * firstPass.usualShare(other)
                : (double) frequencies.getOrDefault(one, 0) * frequencies.getOrDefault(other, 0) / window.size();
    }

    private static List<Link> links(Arrival arrival, Map<Long, Link> pairs) {
        List<Link> links = new ArrayList<>(TRAITS.size());
        forEachPair(arrival, (key, one, other) -> {
            Link link = pairs.get(key);
            if (link != null) {
                links.add(link);
            }
        });
        return links;
    }

    private interface PairAction {
        void take(long key, int one, int other);
    }

    private static void forEachPair(Arrival arrival, PairAction action) {
        for (int one = 0; one < TRAITS.size(); one++) {
            for (int other = one + 1; other < TRAITS.size(); other++) {
                long first = arrival.traits().get(one);
                long second = arrival.traits().get(other);
                if (first != 0 && second != 0) {
                    action.take(Hash.of(first, second), one, other);
                }
            }
        }
    }

    /** A pair of traits that signatures share; the links of one component have one root (union-find; Galler and Fischer, 1964). */
    private static final class Link {
        private final Arrival first;
        private final int one;
        private final int other;
        private int count;
        private Link above = this;

        Link(Arrival first, int one, int other) {
            this.first = first;
            this.one = one;
            this.other = other;
        }

        long trait(int number) {
            return first.traits().get(number);
        }

        boolean isMoreThan(double expected) {
            return count >= FEWEST_ALIKE && expected <= EXPECTED_AT_MOST * count;
        }

        Link root() {
            while (above != above.above) {
                above = above.above;
            }
            return above;
        }

        void join(Link neighbour) {
            root().above = neighbour.root();
        }

        Criteria criteria() {
            List<Condition> both = new ArrayList<>(TRAITS.get(one).conditions(first.signature()));
            both.addAll(TRAITS.get(other).conditions(first.signature()));
            return new Criteria(both);
        }
    }

    /** Linked signatures. */
    private static final class Component {
        private static final double STRANGE = 0.8;
        private static final double EVIDENCE = 12;

        private final List<Link> links = new ArrayList<>();
        private final BehaviourProfile profile = new BehaviourProfile();
        private final List<Instant> times = new ArrayList<>();
        private double expected;

        void add(Link link, double byChance) {
            links.add(link);
            expected += byChance;
        }

        void add(Signature signature) {
            profile.add(signature);
            times.add(signature.timestamps().receivedAt());
        }

        boolean isStrange(BehaviourProfile petition) {
            double strangeness = profile.uniformity(petition)
                    + (profile.isListed() || SteadyPace.of(times).isMachines() ? 1 : 0);
            return links.size() >= FEWEST_LINKS
                    && profile.size() >= FEWEST
                    && strangeness >= STRANGE
                    && strangeness * profile.size() >= EVIDENCE;
        }

        Sweeper.Found found(BehaviourProfile petition) {
            List<Condition> conditions = new ArrayList<>();
            conditions.add(
                    new Condition.Received(profile.first(), profile.last().plusMillis(1)));
            conditions.add(
                    new Condition.AnyOf(links.stream().map(Link::criteria).toList()));
            EmailPattern pattern = profile.usualPattern();
            if (profile.uniformity(petition) > 0 && pattern != null) {
                conditions.add(new Condition.AddressPattern(pattern));
            }
            List<String> evidence = new ArrayList<>();
            evidence.add(
                    "%s confirmed signatures hang together by %s pairs of a network, a browser and a little-known domain"
                            .formatted(profile.size(), links.size()));
            evidence.addAll(profile.evidence(petition));
            SteadyPace.of(times).words().ifPresent(evidence::add);
            return new Sweeper.Found(
                    new Cluster(
                            new Criteria(conditions),
                            expected,
                            evidence,
                            "a club, a school or a firm whose members share a provider and a few computers, typed in by one of them"),
                    profile.size());
        }
    }
}
