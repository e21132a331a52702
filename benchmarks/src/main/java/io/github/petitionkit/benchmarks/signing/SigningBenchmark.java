package io.github.petitionkit.benchmarks.signing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What signing costs over the validation that it contains. Two processes take short turns, one signs and the other
 * validates, so that both meet the machine as it is at the time.
 */
public final class SigningBenchmark {
    private static final int WARM_UP = 24;
    private static final int SERIES = 7;
    private static final int TURNS = 8;

    private SigningBenchmark() {}

    /**
     * Runs the benchmark.
     *
     * @param arguments how many times as long as usual; once without it
     * @throws IOException if a process ends early
     */
    public static void main(String... arguments) throws IOException {
        int times = arguments.length == 0 ? 1 : Integer.parseInt(arguments[0]);
        double over = overValidation(TURNS * times);
        System.out.printf(Locale.ROOT, """

                over_validation      = time of Petitions.sign / time of Validator.validate, of the same requests:
                                       the median of the series
                bytes_per_signature  = heap that stays in use after %,d signatures in memory, for each

                signing: over_validation=%.2f bytes_per_signature=%d
                """, Footprint.SIGNATURES, over, Footprint.bytesPerSignature());
    }

    private static double overValidation(int turns) throws IOException {
        try (Worker signing = Worker.start(Work.SIGN);
                Worker validation = Worker.start(Work.VALIDATE)) {
            Comparison.of(signing, validation, WARM_UP);
            List<Comparison> all = new ArrayList<>();
            System.out.printf("%8s %12s %8s %20s%n", "sign ns", "validate ns", "ratio", "ratio by processor");
            for (int series = 0; series < SERIES; series++) {
                Comparison comparison = Comparison.of(signing, validation, turns);
                System.out.printf(
                        Locale.ROOT,
                        "%8.0f %12.0f %8.2f %20.2f%n",
                        comparison.signing().nanos() / (double) turns / Work.PEOPLE,
                        comparison.validation().nanos() / (double) turns / Work.PEOPLE,
                        comparison.ratio(),
                        comparison.processorRatio());
                all.add(comparison);
            }
            return all.stream().mapToDouble(Comparison::ratio).sorted().toArray()[SERIES / 2];
        }
    }
}
