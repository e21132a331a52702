package io.github.petitionkit.spring.job;

/** Prevents several nodes from running a job at the same time. Implementations must be thread-safe. */
@FunctionalInterface
public interface JobLock {
    /**
     * Runs a job unless another node is running it.
     *
     * @param job the name of the job, the same on every node
     * @param work the job; the caller receives its exceptions
     * @return {@code true} if the job ran
     */
    boolean runAlone(String job, Runnable work);
}
