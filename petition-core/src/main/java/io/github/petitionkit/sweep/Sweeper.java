package io.github.petitionkit.sweep;

import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.Channel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds clusters among signatures, in two passes over them and in memory of a fixed size, about 20 MB, however many there
 * are. Finds the same twice: it knows no clock and no chance. Not thread-safe.
 *
 * <p>What signatures have in common (a network, a domain, a name, a browser) is suspicious where there is more of it in some
 * six hours than the petition's own mix would have, and where those who have it are a machine's: their addresses are made in
 * one way that is not everybody's, they come evenly, or in the order of a list. Many from one lecture hall are the first and
 * not the second. Who comes in the order of places that are spread too evenly needs nothing else in common. Only what came by
 * the web, and counts or has been confirmed, is looked at.
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
        FrequencyPass census = new FrequencyPass();
        List<PlaceOrder> orders = new ArrayList<>();
        List<PlaceSample> samples = new ArrayList<>();
        for (ListedPlace kind : ListedPlace.values()) {
            PlaceSample sample = new PlaceSample(kind);
            samples.add(sample);
            orders.add(new PlaceOrder(kind, sample));
        }
        forEachProven(signatures, signature -> {
            census.add(signature);
            samples.forEach(sample -> sample.add(signature));
        });
        ClusterDetector crowding = new ClusterDetector(census);
        TraitGraph graph = new TraitGraph(census);
        forEachProven(signatures, signature -> {
            crowding.add(signature);
            graph.add(signature);
            orders.forEach(order -> order.add(signature));
        });
        return Stream.of(
                        crowding.found().stream(),
                        graph.found().stream(),
                        orders.stream().flatMap(order -> order.found().stream()))
                .flatMap(Function.identity())
                .sorted(Comparator.comparingDouble(Found::expectedShare)
                        .thenComparing(Comparator.comparingInt(Found::size).reversed()))
                .map(Found::cluster)
                .toList();
    }

    private static void forEachProven(Supplier<Stream<Signature>> signatures, Consumer<Signature> action) {
        try (Stream<Signature> stream = signatures.get()) {
            stream.filter(Sweeper::isProven).forEachOrdered(action);
        }
    }

    /**
     * What nobody has confirmed and does not count costs nothing to make, and says nothing about others. What came on paper or
     * from a partner came as a list does.
     */
    private static boolean isProven(Signature signature) {
        return signature.context().channel() == Channel.WEB
                && (signature.state() == SignatureState.CONFIRMED
                        || (signature.state() == SignatureState.HELD
                                && signature.timestamps().confirmedAt() != null));
    }

    /** A cluster and how many were seen in it. */
    record Found(Cluster cluster, int size) {
        double expectedShare() {
            return cluster.expected() / size;
        }
    }
}
