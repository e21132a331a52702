package io.github.petitionkit.spring.job;

import java.util.Objects;
import org.springframework.scheduling.support.CronExpression;

/**
 * A scheduled job. It must tolerate repeated runs, and runs on two nodes at the same time: the lock saves work, but
 * does not guarantee exclusion.
 *
 * @param name a name, unique among the jobs
 * @param at the schedule, in UTC
 * @param work the job
 */
public record PetitionJob(String name, CronExpression at, Runnable work) {
    /** Rejects {@code null}. */
    public PetitionJob {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(work, "work");
    }
}
