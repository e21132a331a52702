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
 * Limits the number of simultaneous attempts of one mailbox. Above the limit the oldest attempt of the IP address with
 * the most attempts ends, so that an attacker who floods a mailbox displaces their own attempts and not those of its
 * owner.
 */
public final class FairShare {
    /** The maximum number of attempts of one mailbox on one petition. */
    public static final int MOST = 8;

    private FairShare() {}

    /** Returns the attempt that the newest one displaces; empty below the limit. */
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
