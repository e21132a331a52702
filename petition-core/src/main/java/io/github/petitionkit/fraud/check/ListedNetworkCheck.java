package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.list.IpList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The request came from a listed part of the Internet, such as the ranges of data centres, where few people live, or the
 * exits of Tor, which people use too. The lists are the host's; those who keep them publish them in the form of
 * {@link io.github.petitionkit.fraud.list.ListText}.
 *
 * @param code the signal's code, such as {@code data-centre} or {@code tor}
 * @param weight how suspicious it is, 1 to 100
 * @param list the list as it is at the moment; may give another one from one attempt to the next
 */
public record ListedNetworkCheck(String code, int weight, Supplier<IpList> list) implements FraudCheck {
    /** Requires a code and a weight of 1 to 100. */
    public ListedNetworkCheck {
        Objects.requireNonNull(list, "list");
        Objects.requireNonNull(signal(code, weight));
    }

    @Override
    public List<Signal> assess(Attempt attempt) {
        boolean listed = attempt.ip().filter(list.get()::contains).isPresent();
        return listed ? List.of(signal(code, weight)) : List.of();
    }

    private static Signal signal(String code, int weight) {
        return new Signal(
                code, weight, "The request came from a network that is on the list " + code, "Use another network");
    }
}
