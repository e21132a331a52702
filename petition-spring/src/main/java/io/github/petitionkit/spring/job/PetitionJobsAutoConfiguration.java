package io.github.petitionkit.spring.job;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.signature.Register;
import io.github.petitionkit.spring.PetitionAutoConfiguration;
import io.github.petitionkit.spring.PetitionProperties;
import io.github.petitionkit.tally.Reconciliation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.thread.Threading;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronExpression;

/** {@link EnableAutoConfiguration Auto-configuration} for jobs. */
@AutoConfiguration(after = PetitionAutoConfiguration.class)
@ConditionalOnBean(Petitions.class)
@ConditionalOnBooleanProperty(name = "petitionkit.jobs.enabled", matchIfMissing = true)
@EnableConfigurationProperties(PetitionJobsProperties.class)
public final class PetitionJobsAutoConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(PetitionJobsAutoConfiguration.class);
    private static final String THREADS = "petitionkit-job-";
    private static final int SECONDS_TO_FINISH = 30;

    PetitionJobsAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    JobLock petitionkitJobLock() {
        return new LocalJobLock();
    }

    @Bean
    @ConditionalOnMissingBean
    HoldsWatch petitionkitHoldsWatch(Petitions petitions, PetitionProperties properties) {
        return new HoldsWatch(petitions, properties.fraud().releaseMostlyWrong());
    }

    @Bean
    @ConditionalOnMissingBean
    PetitionJobs petitionkitJobs(
            PetitionJobsProperties properties,
            Petitions petitions,
            JobLock lock,
            HoldsWatch holds,
            ObjectProvider<Register> register,
            ObjectProvider<PetitionJob> ofTheHost,
            Environment environment) {
        List<PetitionJob> jobs = new ArrayList<>();
        add(jobs, "delivery", properties.delivery(), petitions.maintenance()::deliverEvents);
        add(jobs, "mailings", properties.mailings(), new MailingRun(petitions.maintenance()), PetitionJob.Nodes.EVERY);
        add(jobs, "closing", properties.closing(), petitions.maintenance()::closeDue);
        add(jobs, "timetables", properties.timetables(), petitions.maintenance()::runTimetables);
        add(jobs, "reminders", properties.reminders(), petitions.maintenance()::remindDue);
        add(jobs, "retention", properties.retention(), () -> petitions.privacy().eraseExpired());
        add(jobs, "reconciliation", properties.reconciliation(), () -> each(petitions, id -> recount(petitions, id)));
        add(jobs, "holds", properties.holds(), holds::look, PetitionJob.Nodes.EVERY);
        register.orderedStream()
                .findFirst()
                .ifPresent(asked -> add(
                        jobs,
                        "verification",
                        properties.verification(),
                        () -> each(petitions, id -> petitions.moderation().verifyAll(id, asked, Actor.SYSTEM))));
        ofTheHost.orderedStream().forEach(jobs::add);
        return new PetitionJobs(jobs, lock, scheduler(Threading.VIRTUAL.isActive(environment)));
    }

    private static void add(List<PetitionJob> jobs, String name, String cron, Runnable work) {
        add(jobs, name, cron, work, PetitionJob.Nodes.ONE);
    }

    private static void add(List<PetitionJob> jobs, String name, String cron, Runnable work, PetitionJob.Nodes nodes) {
        if (!cron.equals(PetitionJobsProperties.OFF)) {
            jobs.add(new PetitionJob(name, CronExpression.parse(cron), work, nodes));
        }
    }

    private static void each(Petitions petitions, Consumer<PetitionId> work) {
        try (Stream<PetitionId> all = petitions.reader().petitions()) {
            all.forEach(work);
        }
    }

    private static void recount(Petitions petitions, PetitionId id) {
        Reconciliation found = petitions.maintenance().reconcile(id);
        if (!found.isClean()) {
            LOG.warn("A recount of petition {} found: {}", id, found.findings());
        }
    }

    private static Supplier<TaskScheduler> scheduler(boolean virtual) {
        return virtual ? PetitionJobsAutoConfiguration::virtualThreads : PetitionJobsAutoConfiguration::oneThread;
    }

    private static TaskScheduler virtualThreads() {
        SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix(THREADS);
        scheduler.setTaskTerminationTimeout(SECONDS_TO_FINISH * 1_000L);
        return scheduler;
    }

    private static TaskScheduler oneThread() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix(THREADS);
        scheduler.setDaemon(true);
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationSeconds(SECONDS_TO_FINISH);
        scheduler.initialize();
        return scheduler;
    }
}
