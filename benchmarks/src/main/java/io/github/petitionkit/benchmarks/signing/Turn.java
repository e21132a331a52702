package io.github.petitionkit.benchmarks.signing;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * The time that one round of one {@link Work} took, or several.
 *
 * @param nanos by the clock
 * @param processorNanos of all threads of the process, so that the garbage collector's are in it, and waiting for a
 *     processor is not
 */
record Turn(long nanos, long processorNanos) {
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    static Turn of(Runnable round) {
        long processorStart = PROCESS.getProcessCpuTime();
        long start = System.nanoTime();
        round.run();
        return new Turn(System.nanoTime() - start, PROCESS.getProcessCpuTime() - processorStart);
    }

    static Turn parse(String text) {
        String[] numbers = text.split(" ", -1);
        return new Turn(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
    }

    static Turn sum(List<Turn> turns) {
        return new Turn(
                turns.stream().mapToLong(Turn::nanos).sum(),
                turns.stream().mapToLong(Turn::processorNanos).sum());
    }

    /** Returns the text that {@link #parse} reads. */
    String text() {
        return nanos + " " + processorNanos;
    }
}
