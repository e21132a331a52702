package io.github.petitionkit.spring.job;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.support.CronTrigger;

/**
 * Runs jobs on schedule while the application runs, each on one node at a time or on every node. Stopping waits for the running job. A
 * failed job is logged and runs again at its next time.
 */
public final class PetitionJobs implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PetitionJobs.class);

    /** The first requests go before the jobs that every node runs when it starts. */
    private static final Duration AFTER_START = Duration.ofSeconds(2);

    private final List<PetitionJob> jobs;
    private final JobLock lock;
    private final Supplier<? extends TaskScheduler> schedulers;
    private volatile @Nullable TaskScheduler scheduler;
    private volatile List<? extends @Nullable ScheduledFuture<?>> scheduled = List.of();

    /**
     * Makes a runner of jobs; {@link #start} starts it.
     *
     * @param jobs the jobs
     * @param lock prevents concurrent runs on several nodes
     * @param schedulers returns a new, initialised scheduler at each start; it is destroyed or closed at each stop
     */
    public PetitionJobs(List<PetitionJob> jobs, JobLock lock, Supplier<? extends TaskScheduler> schedulers) {
        this.jobs = List.copyOf(jobs);
        this.lock = lock;
        this.schedulers = schedulers;
    }

    /** {@return the jobs} */
    public List<PetitionJob> jobs() {
        return jobs;
    }

    /**
     * Runs a job now, unless it is one for one node at a time and another node is running it.
     *
     * @param job the job
     * @return what became of it
     */
    public JobRun run(PetitionJob job) {
        try {
            if (job.nodes() == PetitionJob.Nodes.EVERY) {
                job.work().run();
                return JobRun.DONE;
            }
            return lock.runAlone(job.name(), job.work()) ? JobRun.DONE : JobRun.RUNNING_ELSEWHERE;
        } catch (RuntimeException failure) {
            LOG.warn(
                    "The job {} failed with {}; it runs again at its next time",
                    job.name(),
                    failure.getClass().getName());
            LOG.debug("The job {} failed", job.name(), failure);
            return JobRun.FAILED;
        }
    }

    @Override
    public void start() {
        TaskScheduler started = schedulers.get();
        List<@Nullable ScheduledFuture<?>> runs = new ArrayList<>();
        for (PetitionJob job : jobs) {
            if (job.nodes() == PetitionJob.Nodes.EVERY) {
                runs.add(started.schedule(
                        () -> run(job), started.getClock().instant().plus(AFTER_START)));
            }
            runs.add(schedule(started, job));
        }
        scheduled = runs;
        scheduler = started;
    }

    private @Nullable ScheduledFuture<?> schedule(TaskScheduler started, PetitionJob job) {
        return started.schedule(() -> run(job), new CronTrigger(job.at().toString(), ZoneOffset.UTC));
    }

    @Override
    public void stop() {
        TaskScheduler running = scheduler;
        scheduler = null;
        for (ScheduledFuture<?> each : scheduled) {
            if (each != null) {
                each.cancel(false);
            }
        }
        try {
            if (running instanceof DisposableBean disposable) {
                disposable.destroy();
            } else if (running instanceof AutoCloseable closeable) {
                closeable.close();
            }
        } catch (Exception failure) {
            LOG.warn("The scheduler of jobs did not close", failure);
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
