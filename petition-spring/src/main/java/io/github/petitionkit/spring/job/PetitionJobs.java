package io.github.petitionkit.spring.job;

import java.time.ZoneOffset;
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
 * Does jobs at their time while the application runs, each on one node at a time. Stopping waits for the job that is being
 * done. A job that fails is logged and done again at its next time.
 */
public final class PetitionJobs implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PetitionJobs.class);

    private final List<PetitionJob> jobs;
    private final JobLock lock;
    private final Supplier<? extends TaskScheduler> schedulers;
    private volatile @Nullable TaskScheduler scheduler;
    private volatile List<? extends @Nullable ScheduledFuture<?>> scheduled = List.of();

    /**
     * Jobs that are not done before {@link #start}.
     *
     * @param jobs what to do
     * @param lock keeps other nodes from doing the same at the same time
     * @param schedulers gives a new scheduler, ready, at each start; it is destroyed or closed at each stop
     */
    public PetitionJobs(List<PetitionJob> jobs, JobLock lock, Supplier<? extends TaskScheduler> schedulers) {
        this.jobs = List.copyOf(jobs);
        this.lock = lock;
        this.schedulers = schedulers;
    }

    /** {@return what is done} */
    public List<PetitionJob> jobs() {
        return jobs;
    }

    /**
     * Does a job now, unless another node is doing it.
     *
     * @param job which job
     * @return whether it was done
     */
    public boolean run(PetitionJob job) {
        try {
            return lock.runAlone(job.name(), job.work());
        } catch (RuntimeException failure) {
            LOG.warn(
                    "The job {} failed with {}; it is done again at its next time",
                    job.name(),
                    failure.getClass().getName());
            LOG.debug("The job {} failed", job.name(), failure);
            return false;
        }
    }

    @Override
    public void start() {
        TaskScheduler started = schedulers.get();
        scheduled = jobs.stream().map(job -> schedule(started, job)).toList();
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
