package io.github.petitionkit.sweep;

import io.github.petitionkit.invalidation.Condition;
import io.github.petitionkit.invalidation.Criteria;
import io.github.petitionkit.network.IpBlock;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureState;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whoever came through from an address of which most others were held. */
final class Company {
    private static final int FEWEST = 3;
    private static final int FEWEST_HELD = 2;
    private static final int MOST = 1_000;

    private final Census census;
    private final Set<IpBlock> addresses = new LinkedHashSet<>();
    private int through;
    private int held;
    private double expected;

    Company(Census census) {
        this.census = census;
    }

    void add(Signature signature) {
        IpBlock address = Likeness.network(signature, 32, 64);
        if (address == null || signature.state() == SignatureState.HELD) {
            return;
        }
        int all = census.from(address);
        int bad = census.heldFrom(address);
        if (all >= FEWEST
                && bad >= FEWEST_HELD
                && 2 * bad >= all
                && (addresses.size() < MOST || addresses.contains(address))) {
            held += addresses.add(address) ? bad : 0;
            through++;
            expected += 1 - (double) bad / all;
        }
    }

    Optional<Sweeper.Found> found() {
        return addresses.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sweeper.Found(
                        new Cluster(
                                new Criteria(List.of(new Condition.Networks(addresses))),
                                expected,
                                List.of("%d came through from %d addresses of which %d were held at the door"
                                        .formatted(through, addresses.size(), held))),
                        through + held));
    }
}
