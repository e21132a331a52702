package io.github.petitionkit.internal;

import io.github.petitionkit.network.IpAddress;
import io.github.petitionkit.signature.Signature;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Limits the number of simultaneous attempts of one mailbox. Above the limit an attempt of the network with the most
 * attempts ends: the oldest of the IP address that has the most of them. So an attacker who floods a mailbox displaces
 * their own attempts and not those of its owner, also with the many addresses of one IPv6 connection.
 */
public final class SimultaneousAttempts {
    /** The maximum number of attempts of one mailbox on one petition. */
    public static final int MOST = 8;

    private SimultaneousAttempts() {}

    /** Returns the attempt that the newest one displaces; empty below the limit. */
    public static Optional<Signature> displaced(List<Signature> attempts, Signature newest) {
        if (attempts.size() < MOST) {
            return Optional.empty();
        }
        List<Signature> all = new ArrayList<>(attempts);
        all.add(newest);
        List<Signature> ofNetwork = most(all, SimultaneousAttempts::network);
        return Optional.of(most(ofNetwork, SimultaneousAttempts::ip).get(0));
    }

    /** Returns the attempts of the source with the most. */
    private static List<Signature> most(List<Signature> attempts, Function<Signature, String> source) {
        Collection<List<Signature>> bySource = attempts.stream()
                .collect(Collectors.groupingBy(source, LinkedHashMap::new, Collectors.toList()))
                .values();
        return bySource.stream().max(Comparator.comparingInt(List::size)).orElse(attempts);
    }

    private static String network(Signature attempt) {
        String ip = ip(attempt);
        return IpAddress.parse(ip)
                .map(address -> address.neighbourhood().toString())
                .orElse(ip);
    }

    private static String ip(Signature attempt) {
        String ip = attempt.context().ip();
        return ip == null ? "" : ip;
    }
}
