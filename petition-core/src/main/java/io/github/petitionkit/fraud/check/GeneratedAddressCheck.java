package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.identity.MailProviders;
import io.github.petitionkit.identity.RandomText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The local part of the address looks drawn at random ({@link RandomText}). It has at least 9 characters, letters and
 * digits only, with more information in each character than words have (entropy, Shannon 1948). Known relay services
 * are spared, because they draw addresses at random for people. Other relays exist, so the signal is weak alone.
 */
final class GeneratedAddressCheck implements FraudCheck {
    private static final int SHORTEST = 9;
    private static final double BITS_EACH = 3.0;
    private static final List<Signal> GENERATED = List.of(new Signal(
            "generated-address", 20, "The address looks drawn at random", "Use an address that somebody would choose"));

    @Override
    public List<Signal> assess(Attempt attempt) {
        String local = attempt.localPart();
        boolean generated = local != null
                && isGenerated(local)
                && attempt.domain().filter(MailProviders::isRelay).isEmpty();
        return generated ? GENERATED : List.of();
    }

    private static boolean isGenerated(String local) {
        return local.length() >= SHORTEST
                && RandomText.isLikely(local)
                && local.chars().allMatch(Character::isLetterOrDigit)
                && entropy(local) >= BITS_EACH;
    }

    private static double entropy(String text) {
        Map<Integer, Integer> counts = new HashMap<>();
        text.chars().forEach(each -> counts.merge(each, 1, Integer::sum));
        double bits = 0;
        for (int count : counts.values()) {
            double share = (double) count / text.length();
            bits -= share * Math.log(share) / Math.log(2);
        }
        return bits;
    }
}
