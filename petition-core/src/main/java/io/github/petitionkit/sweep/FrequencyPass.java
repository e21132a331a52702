package io.github.petitionkit.sweep;

import io.github.petitionkit.signature.Signature;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The first pass: counts each trait in each span of six hours, and profiles the petition as a whole. */
final class FrequencyPass {
    private static final long SPAN = Duration.ofHours(6).toSeconds();
    private static final int LIKENESSES = 19;
    private static final int FEWEST = 20;
    private static final int MOST_SPANS = 100;
    private static final int FEW_SPANS = 3;
    private static final int KEPT = 10_000;

    private final CountMin alike = new CountMin(LIKENESSES);
    private final Map<Long, Integer> spans = new TreeMap<>();
    private final BehaviourProfile petition = new BehaviourProfile();
    private final Map<Long, Double> usual = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Double> eldest) {
            return size() > KEPT;
        }
    };

    void add(Signature signature) {
        petition.add(signature);
        long span = span(signature);
        spans.merge(span, 1, Integer::sum);
        for (Likeness likeness : Likeness.values()) {
            long key = likeness.key(signature);
            if (key != 0) {
                alike.add(Hash.of(key, span));
            }
        }
    }

    BehaviourProfile petition() {
        return petition;
    }

    /** {@return the number of the six hours in which it was received} */
    static long span(Signature signature) {
        return Math.floorDiv(signature.timestamps().receivedAt().getEpochSecond(), SPAN);
    }

    int alike(long key, long span) {
        return alike.count(Hash.of(key, span));
    }

    /** {@return how many signatures with a trait the petition's own mix explains in a span: by the median share of the spans} */
    double expected(long key, long span) {
        return spans.getOrDefault(span, 0) * usualShare(key);
    }

    /** {@return the median share of a trait among busy spans; 0 without history} */
    double usualShare(long key) {
        return usual.computeIfAbsent(key, this::medianShare);
    }

    /** {@return whether there are enough busy spans to know what is usual} */
    boolean hasHistory() {
        return busySpans() >= FEW_SPANS;
    }

    private long busySpans() {
        return spans.values().stream().filter(count -> count >= FEWEST).count();
    }

    private double medianShare(long key) {
        if (!hasHistory()) {
            return 0;
        }
        long busy = busySpans();
        long step = Math.max(1, busy / MOST_SPANS);
        double[] shares = new double[(int) (busy / step) + 1];
        int at = 0;
        long number = 0;
        for (Map.Entry<Long, Integer> span : spans.entrySet()) {
            if (span.getValue() >= FEWEST && number++ % step == 0) {
                shares[at++] = (double) alike(key, span.getKey()) / span.getValue();
            }
        }
        Arrays.sort(shares, 0, at);
        return shares[at / 2];
    }
}
