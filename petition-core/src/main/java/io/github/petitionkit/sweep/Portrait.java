package io.github.petitionkit.sweep;

import io.github.petitionkit.signature.PublicName;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How some signatures were made: what their signers chose, how long they took, what they browsed with, how evenly they came.
 * People who share a network or a domain differ in these as everybody does; what a machine signs does not. Fixed size.
 */
final class Portrait {
    private static final int COUNTRIES = 8;
    private static final int BROWSERS = 64;
    private static final int[] SECONDS = {2, 5, 10, 20, 40, 80};
    private static final int ENOUGH_GAPS = 20;
    private static final double EVEN = 0.5;

    private final int[] choices = new int[3 * 2 * COUNTRIES];
    private final int[] browsers = new int[BROWSERS];
    private final int[] times = new int[SECONDS.length + 2];
    private int size;
    private int held;
    private int shownInFull;
    private int withReason;
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
        int choice = number(signature.statement().publicName());
        int reason = signature.statement().reason() == null ? 0 : 1;
        shownInFull += choice == 0 ? 1 : 0;
        withReason += reason;
        int country = (int) Hash.of(signature.signer().country().code()) & (COUNTRIES - 1);
        choices[(choice * 2 + reason) * COUNTRIES + country]++;
        String agent = signature.context().userAgent();
        browsers[(int) Hash.of(agent == null ? "" : agent) & (BROWSERS - 1)]++;
        times[time(signature.context().formServedAt(), at)]++;
    }

    private static int number(PublicName choice) {
        return switch (choice) {
            case FULL -> 0;
            case INITIALS -> 1;
            case ANONYMOUS -> 2;
        };
    }

    private static int time(@Nullable Instant served, Instant at) {
        if (served == null) {
            return SECONDS.length + 1;
        }
        long seconds = Duration.between(served, at).toSeconds();
        int bin = 0;
        while (bin < SECONDS.length && seconds >= SECONDS[bin]) {
            bin++;
        }
        return bin;
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
     * How unlike others these were made, in nats for each signature: what their choices and their times differ by (the
     * divergence of Kullback and Leibler, 1951, less what chance gives a sample of this size), and a half if they came
     * evenly.
     */
    double strangeness(Portrait others) {
        return divergence(choices, others.choices) + divergence(times, others.times) + (isEven() ? 0.5 : 0);
    }

    /** How many fewer browsers these have than others, as half of a logarithm: it adds to their strangeness. */
    double uniformity(Portrait others) {
        return Math.log(1 / browserVariety(others)) / 2;
    }

    private double divergence(int[] mine, int[] theirs) {
        double sum = 0;
        int used = 0;
        int all = 0;
        for (int each : theirs) {
            all += each;
        }
        for (int bin = 0; bin < mine.length; bin++) {
            if (mine[bin] > 0) {
                double usual = (theirs[bin] + 0.5) / (all + 0.5 * theirs.length);
                sum += mine[bin] * Math.log((double) mine[bin] / size / usual);
                used++;
            }
        }
        return Math.max(0, (sum - (used - 1) / 2.0) / size);
    }

    /** How many equally frequent browsers there seem to be (inverse of Simpson's index, 1949), against a sample of others. */
    private double browserVariety(Portrait others) {
        double usual = 1.0 / size + (1 - 1.0 / size) * others.meeting();
        double mine = 1.0 / size + (1 - 1.0 / size) * meeting();
        return Math.min(1, usual / mine);
    }

    /** The chance that two different ones of these have the same browser. */
    private double meeting() {
        double pairs = 0;
        for (int count : browsers) {
            pairs += count * (count - 1.0);
        }
        return size < 2 ? 0 : pairs / (size * (size - 1.0));
    }

    private boolean isEven() {
        return size > ENOUGH_GAPS && gapVariation() < EVEN;
    }

    private double gapVariation() {
        return gapMean == 0 ? 0 : Math.sqrt(gapSquares / (size - 1)) / gapMean;
    }

    /** What is suspicious, in words and figures. */
    List<String> evidence(Portrait others) {
        List<String> evidence = new ArrayList<>();
        if (held > 0) {
            evidence.add("%d of %d were held at the door already".formatted(held, size));
        }
        evidence.add(String.format(
                Locale.ROOT,
                "%.0f %% want to be shown with their full names, of all signers %.0f %%",
                percent(shownInFull),
                others.percent(others.shownInFull)));
        evidence.add(String.format(
                Locale.ROOT,
                "%.0f %% give a reason, of all signers %.0f %%",
                percent(withReason),
                others.percent(others.withReason)));
        evidence.add(String.format(
                Locale.ROOT, "Their browsers have %.0f %% of the usual variety", 100 * browserVariety(others)));
        if (isEven()) {
            evidence.add(String.format(
                    Locale.ROOT,
                    "They came evenly: the gaps between them vary by %.0f %% of their mean",
                    100 * gapVariation()));
        }
        return evidence;
    }

    private double percent(int part) {
        return size == 0 ? 0 : 100.0 * part / size;
    }
}
