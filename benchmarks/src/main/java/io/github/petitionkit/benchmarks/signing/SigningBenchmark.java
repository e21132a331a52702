package io.github.petitionkit.benchmarks.signing;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs {@link InMemorySigning} and says what signing costs over the validation that it contains. */
public final class SigningBenchmark {
    private SigningBenchmark() {}

    /**
     * Runs the benchmark.
     *
     * @param arguments how many times as long as usual; once without it
     * @throws RunnerException if JMH cannot run it
     */
    public static void main(String... arguments) throws RunnerException {
        int times = arguments.length == 0 ? 1 : Integer.parseInt(arguments[0]);
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(InMemorySigning.class.getName())
                        .warmupIterations(12)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(4 * times)
                        .measurementTime(TimeValue.seconds(2))
                        .forks(2)
                        .jvmArgsAppend("-Xms2g", "-Xmx2g")
                        .build())
                .run();
        double sign = score(results, "sign");
        double validate = score(results, "validate");
        long bytes = Footprint.bytesPerSignature();
        System.out.printf("""

                over_validation      = time of Petitions.sign / time of Validator.validate, of the same requests
                bytes_per_signature  = heap that stays in use after %,d signatures in memory, for each

                sign      %8.0f ns
                validate  %8.0f ns

                signing: over_validation=%.2f bytes_per_signature=%d
                """, Footprint.SIGNATURES, sign, validate, sign / validate, bytes);
    }

    private static double score(Collection<RunResult> results, String method) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith('.' + method))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult()
                .getScore();
    }
}
