package io.github.petitionkit.internal;

import io.github.petitionkit.signature.Signature;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Bounds how many attempts of one mailbox live beside each other. Of too many, one of the address on the Internet with the most
 * gives way, its oldest: who floods a mailbox with attempts pushes out their own, and not those of its owner.
 */
public final class FairShare {
    /** The most attempts of one mailbox on one petition. */
    public static final int MOST = 8;

    private FairShare() {}

    /** The attempt that gives way to the newest one; none while there is room. */
    public static Optional<Signature> givingWay(List<Signature> attempts, Signature newest) {
        if (attempts.size() < MOST) {
            return Optional.empty();
        }
        List<Signature> all = new ArrayList<>(attempts);
        all.add(newest);
        Collection<List<Signature>> bySource = all.stream()
                .collect(Collectors.groupingBy(FairShare::source, LinkedHashMap::new, Collectors.toList()))
                .values();
        return bySource.stream().max(Comparator.comparingInt(List::size)).map(ofSource -> ofSource.get(0));
    }

    private static String source(Signature attempt) {
        String ip = attempt.context().ip();
        return ip == null ? "" : ip;
    }
}
