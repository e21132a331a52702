package io.github.petitionkit.sweep;

import io.github.petitionkit.signature.Signature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds clusters among signatures, in two passes over them and in memory of a fixed size, about 20 MB, however many there
 * are. Finds the same twice: it knows no clock and no chance. Not thread-safe.
 *
 * <p>What signatures have in common (a network, a domain, a recipe of addresses, a name, a reason, a browser) is suspicious
 * where there is more of it in some six hours than the petition's own mix would have, and where those who have it choose,
 * browse and come unlike everybody else. Many from one lecture hall are the first and not the second.
 */
public final class Sweeper {
    /** Begins. */
    public Sweeper() {}

    /**
     * Finds clusters.
     *
     * @param signatures gives all signatures of one petition in the order in which they were received, each time it is
     *     asked; the streams are closed here
     * @return what was found, the most precise first
     */
    public List<Cluster> clusters(Supplier<Stream<Signature>> signatures) {
        Census census = new Census();
        forEachStanding(signatures, census::add);
        Crowding crowding = new Crowding(census);
        Company company = new Company(census);
        forEachStanding(signatures, signature -> {
            crowding.add(signature);
            company.add(signature);
        });
        List<Found> found = new ArrayList<>(crowding.found());
        company.found().ifPresent(found::add);
        return found.stream()
                .sorted(Comparator.comparingDouble(Found::expectedShare)
                        .thenComparing(Comparator.comparingInt(Found::size).reversed()))
                .map(Found::cluster)
                .toList();
    }

    private static void forEachStanding(Supplier<Stream<Signature>> signatures, Consumer<Signature> action) {
        try (Stream<Signature> stream = signatures.get()) {
            stream.filter(signature -> signature.state().isStanding()).forEachOrdered(action);
        }
    }

    /** A cluster and how many were seen in it. */
    record Found(Cluster cluster, int size) {
        double expectedShare() {
            return cluster.expected() / size;
        }
    }
}
