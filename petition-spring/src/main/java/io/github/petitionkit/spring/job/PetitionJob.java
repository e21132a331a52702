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
 * @param nodes the nodes that run it
 */
public record PetitionJob(String name, CronExpression at, Runnable work, Nodes nodes) {
    /** Rejects {@code null}. */
    public PetitionJob {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(work, "work");
        Objects.requireNonNull(nodes, "nodes");
    }

    /** The nodes that run a job. */
    public enum Nodes {
        /** One node at a time: for work on what is stored. */
        ONE,
        /** Every node, also when it starts: for what a node keeps in its memory. */
        EVERY
    }

    /**
     * Makes a job that one node runs at a time.
     *
     * @param name as the component
     * @param at as the component
     * @param work as the component
     */
    public PetitionJob(String name, CronExpression at, Runnable work) {
        this(name, at, work, Nodes.ONE);
    }
}
