package io.github.petitionkit.benchmarks.site;

import io.github.petitionkit.benchmarks.Measurement;
import io.github.petitionkit.benchmarks.Samples;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The answers of a time. */
final class Stage {
    private final int callers;
    private final long begun = System.nanoTime();
    private final Map<Step, Samples> answers = new EnumMap<>(Step.class);
    private long ended;

    Stage(int callers) {
        this.callers = callers;
    }

    /** An answer came; it is left out if the time is over. */
    synchronized void answered(Step step, long nanos) {
        if (ended == 0) {
            of(step).add(nanos);
        }
    }

    synchronized void end() {
        ended = System.nanoTime();
    }

    /** What has been answered until the end. */
    synchronized Measurement measured(Step step) {
        return new Measurement(callers, Duration.ofNanos(ended - begun), Samples.sorted(List.of(of(step))));
    }

    private Samples of(Step step) {
        return answers.computeIfAbsent(step, first -> new Samples());
    }
}
