package io.github.petitionkit.spring.job;

import java.util.Objects;
import org.springframework.scheduling.support.CronExpression;

/**
 * Something to be done from time to time. Doing it again, or on two nodes at once, must do no harm: a lock saves work, it
 * does not promise that nobody else ever does the same.
 *
 * @param name unique among the jobs
 * @param at when, in UTC
 * @param work what to do
 */
public record PetitionJob(String name, CronExpression at, Runnable work) {
    /** Rejects {@code null}. */
    public PetitionJob {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(work, "work");
    }
}
