package io.github.petitionkit.spring.job;

/** Keeps other nodes from doing a job at the same time. Safe for many threads. */
@FunctionalInterface
public interface JobLock {
    /**
     * Does something unless another node is doing it.
     *
     * @param job names it, the same on every node
     * @param work what to do; its exceptions reach the caller
     * @return whether it was done
     */
    boolean runAlone(String job, Runnable work);
}
