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
 * Finds clusters among signatures, in two passes over them and in memory of a fixed size, about 20 MB for any number of
 * signatures. The same signatures give the same clusters: no clock or random number is used. Not thread-safe.
 *
 * <p>A trait that signatures share (a network, a domain, a name, a browser) is suspicious if two findings meet. More
 * signatures have it within six hours than the petition's own mix explains. And a machine made them: their addresses are
 * built in one way that the petition as a whole does not have, they arrived evenly, or they arrived in the order of a list.
 * A lecture hall gives the first finding and not the second. Signatures in the order of places, whose steps are too even,
 * need no shared trait. The sweep examines signatures of the web only, and only those that count or that their signers have
 * confirmed.
 */
public final class Sweeper {
    /** Makes a sweeper; it keeps nothing between two calls. */
    public Sweeper() {}

    /**
     * Finds clusters.
     *
     * @param signatures gives all signatures of one petition in the order in which they were received, each time it is
     *     asked; the streams are closed here
     * @return what was found, the most precise first
     */
    public List<Cluster> clusters(Supplier<Stream<Signature>> signatures) {
        FrequencyPass frequencies = new FrequencyPass();
        List<PlaceOrder> orders = new ArrayList<>();
        List<PlaceSample> samples = new ArrayList<>();
        for (ListedPlace kind : ListedPlace.values()) {
            PlaceSample sample = new PlaceSample(kind);
            samples.add(sample);
            orders.add(new PlaceOrder(kind, sample));
        }
        forEachProven(signatures, signature -> {
            frequencies.add(signature);
            samples.forEach(sample -> sample.add(signature));
        });
        ClusterDetector detector = new ClusterDetector(frequencies);
        TraitGraph graph = new TraitGraph(frequencies);
        forEachProven(signatures, signature -> {
            detector.add(signature);
            graph.add(signature);
            orders.forEach(order -> order.add(signature));
        });
        return Stream.of(
                        detector.found().stream(),
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
     * Leaves out unconfirmed attempts, which cost nothing to make and so prove nothing about others, and signatures on paper or
     * from a partner, which arrive in the order of their list.
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
