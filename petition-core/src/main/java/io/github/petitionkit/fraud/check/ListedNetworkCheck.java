package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.list.IpList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Notices that the request came from a listed network, such as a data centre, where few people live, or an exit of Tor,
 * which people use too. The host provides the list; publishers offer such lists in the form of {@link
 * io.github.petitionkit.fraud.list.ListText}.
 *
 * @param code the signal's code, such as {@code data-centre} or {@code tor}
 * @param weight the weight of the signal, 1 to 100
 * @param list returns the current list; it may differ from one attempt to the next
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
