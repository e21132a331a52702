package io.github.petitionkit.spring.job;

/** What became of a run of a job. */
public enum JobRun {
    /** The job ran to its end on this node. */
    DONE,
    /** Another node is running it, or this one in another thread. */
    RUNNING_ELSEWHERE,
    /** It threw; the log says what. It runs again at its next time. */
    FAILED
}
