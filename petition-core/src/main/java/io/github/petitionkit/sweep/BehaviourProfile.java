package io.github.petitionkit.sweep;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.EmailPattern;
import io.github.petitionkit.identity.MailProviders;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.network.IpAddress;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How some signatures were made: in which ways the addresses are built from the names, how evenly the signatures arrived, and
 * whether in the order of a list. People who merely share a network, a device or a text differ in these as everybody does.
 * Its memory does not depend on the number of signatures.
 */
final class BehaviourProfile {
    private static final int WAYS = 64;
    private static final int FEWEST_WITH_A_WAY = 8;
    private static final double NEARLY_ALL = 0.7;
    private static final int ENOUGH_GAPS = 20;
    private static final double EVEN = 0.13;

    /** The shortest average time, in milliseconds, in which a person types in names and addresses one after another. */
    private static final double SOONEST_NEXT = 15_000;

    /** In milliseconds: so many helpers at one place, each with a part of a list, are as fast as three. */
    private static final double SOONEST_NEXT_AT_ONE_PLACE = 5_000;

    private static final double NEARLY_ALL_BY_ONE = 0.8;
    private static final double HALF = 0.5;

    private final int[] ways = new int[WAYS];
    private final @Nullable EmailPattern[] patterns = new EmailPattern[WAYS];
    private final ListOrder byName = new ListOrder();
    private final ListOrder byNumber = new ListOrder();
    private final LastDigits lastDigits = new LastDigits();
    private final Majority device = new Majority();
    private final Majority network = new Majority();
    private final Majority firstWord = new Majority();
    private final Majority lastWord = new Majority();
    private int size;
    private int held;
    private int withAWay;
    private double gapMean;
    private double gapSquares;
    private @Nullable Instant first;
    private @Nullable Instant last;

    void add(Signature signature) {
        Instant at = signature.timestamps().receivedAt();
        if (last == null || first == null) {
            first = at;
        } else {
            double gap = Math.max(0, Duration.between(last, at).toMillis());
            double off = gap - gapMean;
            gapMean += off / size;
            gapSquares += off * (gap - gapMean);
        }
        last = last == null || at.isAfter(last) ? at : last;
        size++;
        held += signature.state() == SignatureState.HELD ? 1 : 0;
        PersonName name = signature.signer().name();
        EmailAddress email = signature.signer().email();
        if (name != null) {
            byName.add(ListOrder.alphabetical(name));
            String words = name.value().toLowerCase(Locale.ROOT);
            int space = words.indexOf(' ');
            firstWord.add(Hash.of(space < 0 ? words : words.substring(0, space)) | 1);
            lastWord.add(Hash.of(words.substring(words.lastIndexOf(' ') + 1)) | 1);
        }
        if (email != null && isChosen(email)) {
            byNumber.add(ListOrder.number(email)); // schools and employers number theirs
            lastDigits.add(email);
        }
        if (name != null && email != null && isChosen(email)) {
            EmailPattern pattern = EmailPattern.of(email, name);
            if (!pattern.isNumber()) {
                int way = (int) Hash.of(pattern.value()) & (WAYS - 1);
                ways[way]++;
                patterns[way] = pattern;
                withAWay++;
            }
        }
        String ip = signature.context().ip();
        device.add(ip == null ? 0 : Hash.of(ip + '|' + signature.context().userAgent()) | 1);
        IpAddress address = Likeness.ip(signature);
        network.add(address == null ? 0 : Hash.of(address.neighbourhood().toString()) | 1);
    }

    /** {@return whether its owner could choose the address: employers and relays make theirs} */
    private static boolean isChosen(EmailAddress email) {
        return MailProviders.isCommon(email.domain()) && !MailProviders.isRelay(email.domain());
    }

    int size() {
        return size;
    }

    int held() {
        return held;
    }

    Instant first() {
        return first == null ? Instant.EPOCH : first;
    }

    Instant last() {
        return last == null ? Instant.EPOCH : last;
    }

    /**
     * Returns how much the ways of building addresses differ from those of others, in nats for each signature: the divergence of
     * Kullback and Leibler (1951), less the expected value for a random sample of this size. It is 0 unless nearly all addresses
     * are built in one way.
     */
    double uniformity(BehaviourProfile others) {
        return withAWay >= FEWEST_WITH_A_WAY && ways[most()] >= NEARLY_ALL * withAWay ? divergence(others) : 0;
    }

    private double divergence(BehaviourProfile others) {
        double sum = 0;
        int used = 0;
        for (int way = 0; way < WAYS; way++) {
            if (ways[way] > 0) {
                double usual = (others.ways[way] + 0.5) / (others.withAWay + 0.5 * WAYS);
                sum += ways[way] * Math.log((double) ways[way] / withAWay / usual);
                used++;
            }
        }
        return Math.max(0, (sum - (used - 1) / 2.0) / withAWay);
    }

    private int most() {
        int most = 0;
        for (int way = 1; way < WAYS; way++) {
            most = ways[way] > ways[most] ? way : most;
        }
        return most;
    }

    /** {@return the way in which most addresses are built, or {@code null}} */
    @Nullable
    EmailPattern usualPattern() {
        return patterns[most()];
    }

    /** {@return whether half of the signers or more have one first or last name: one of them may have made all addresses} */
    boolean isFamily() {
        return Math.max(firstWord.count(), lastWord.count()) >= HALF * size;
    }

    boolean isEven() {
        return size > ENOUGH_GAPS && gapVariation() < EVEN && gapMean > 0 && !isTypedInByOne();
    }

    /**
     * {@return whether one person may have typed them in for others, such as a helper at a stall, or a carer with the list of a
     * home} Their signatures have an even pace and the order of a list as well.
     */
    private boolean isTypedInByOne() {
        return gapMean >= SOONEST_NEXT && device.count() >= NEARLY_ALL_BY_ONE * size;
    }

    /** {@return whether they arrived in the order of a list, or of numbers} */
    boolean isListed() {
        return isInOrderOfNames() || byNumber.isInOrder() || lastDigits.areTooEven();
    }

    private boolean isInOrderOfNames() {
        return byName.isInOrder() && !isAtOnePlace();
    }

    /** {@return whether they may be helpers who share a list, or people who are called up by name} */
    private boolean isAtOnePlace() {
        return gapMean >= SOONEST_NEXT_AT_ONE_PLACE && network.count() >= NEARLY_ALL_BY_ONE * size;
    }

    private double gapVariation() {
        return gapMean == 0 ? 0 : Math.sqrt(gapSquares / (size - 1)) / gapMean;
    }

    /** {@return the suspicious findings, in words and figures} */
    List<String> evidence(BehaviourProfile others) {
        List<String> evidence = new ArrayList<>();
        if (held > 0) {
            evidence.add("%s of %s have confirmed and are held already".formatted(held, size));
        }
        EmailPattern pattern = usualPattern();
        if (pattern != null && uniformity(others) > 0) {
            int way = most();
            evidence.add(String.format(
                    Locale.ROOT,
                    "%.0f %% of their addresses are made of the names as %s, of all signers' %.0f %%",
                    percent(ways[way], withAWay),
                    pattern.value(),
                    percent(others.ways[way], others.withAWay)));
        }
        if (isEven()) {
            evidence.add(String.format(
                    Locale.ROOT,
                    "They came evenly: the gaps between them vary by %.0f %% of their mean",
                    100 * gapVariation()));
        }
        if (isInOrderOfNames()) {
            evidence.add("They came in the alphabetical order of their names");
        }
        if (byNumber.isInOrder()) {
            evidence.add("They came in the order of the numbers in their addresses");
        }
        if (lastDigits.areTooEven()) {
            evidence.add("Each digit ends equally many of their addresses");
        }
        return evidence;
    }

    private static double percent(int part, int whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }
}
