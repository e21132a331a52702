package io.github.petitionkit.sweep;

import io.github.petitionkit.place.Country;
import io.github.petitionkit.signature.Signature;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** A sample of the places of a petition's signers: evenly drawn, of a fixed size, and the same in each run. */
final class PlaceSample {
    private static final int MOST = 8_192;

    private record Drawn(long lot, Country country, String place, Instant at) {}

    private final ListedPlace kind;
    private final PriorityQueue<Drawn> drawn =
            new PriorityQueue<>(Comparator.comparingLong(Drawn::lot).reversed());

    PlaceSample(ListedPlace kind) {
        this.kind = kind;
    }

    void add(Signature signature) {
        String place = kind.of(signature);
        if (place == null) {
            return;
        }
        Instant at = signature.timestamps().receivedAt();
        long lot = Hash.of(Hash.of(signature.id().toString()), at.getEpochSecond() * 1_000_000_000L + at.getNano());
        if (drawn.size() == MOST && drawn.element().lot() > lot) {
            drawn.remove();
        }
        if (drawn.size() < MOST) {
            drawn.add(new Drawn(lot, signature.signer().country(), place, at));
        }
    }

    /** {@return the places of those in a country who signed before or after a time, sorted} */
    List<String> outside(Country country, Instant from, Instant to) {
        return drawn.stream()
                .filter(each -> each.country().equals(country)
                        && (each.at().isBefore(from) || each.at().isAfter(to)))
                .map(Drawn::place)
                .sorted()
                .toList();
    }
}
