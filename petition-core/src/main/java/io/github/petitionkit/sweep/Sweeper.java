package io.github.petitionkit.sweep;

import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureState;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds clusters among signatures, in two passes over them and in memory of a fixed size, about 20 MB, however many there
 * are. Finds the same twice: it knows no clock and no chance. Not thread-safe.
 *
 * <p>What signatures have in common (a network, a domain, a name, a browser) is suspicious where there is more of it in some
 * six hours than the petition's own mix would have, and where those who have it are a machine's: their addresses are made in
 * one way that is not everybody's, they come evenly, or in the order of a list. Many from one lecture hall are the first and
 * not the second. Only what counts or has been confirmed is looked at.
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
        forEachProven(signatures, census::add);
        ClusterDetector crowding = new ClusterDetector(census);
        forEachProven(signatures, crowding::add);
        return crowding.found().stream()
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

    /** What nobody has confirmed and does not count costs nothing to make, and says nothing about others. */
    private static boolean isProven(Signature signature) {
        return signature.state() == SignatureState.CONFIRMED
                || (signature.state() == SignatureState.HELD
                        && signature.timestamps().confirmedAt() != null);
    }

    /** A cluster and how many were seen in it. */
    record Found(Cluster cluster, int size) {
        double expectedShare() {
            return cluster.expected() / size;
        }
    }
}
