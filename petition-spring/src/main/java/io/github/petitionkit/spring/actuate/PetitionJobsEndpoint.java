package io.github.petitionkit.spring.actuate;

import io.github.petitionkit.spring.job.JobRun;
import io.github.petitionkit.spring.job.PetitionJob;
import io.github.petitionkit.spring.job.PetitionJobs;
import java.util.List;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * An endpoint for operators that lists the jobs, and runs one now where the host allows it with {@code
 * management.endpoint.petitionkitjobs.access=unrestricted}.
 */
@Endpoint(id = "petitionkitjobs", defaultAccess = Access.READ_ONLY)
public final class PetitionJobsEndpoint {
    private final PetitionJobs jobs;

    /**
     * Makes an endpoint.
     *
     * @param jobs the jobs
     */
    public PetitionJobsEndpoint(PetitionJobs jobs) {
        this.jobs = jobs;
    }

    /** {@return the jobs of this node} */
    @ReadOperation
    public List<Job> jobs() {
        return jobs.jobs().stream()
                .map(job -> new Job(job.name(), job.at().toString(), job.nodes()))
                .toList();
    }

    /**
     * Runs a job now, in the thread of the request, and answers when it has ended.
     *
     * @param job the name of the job
     * @return what became of it
     * @throws InvalidEndpointRequestException if this node has no such job
     */
    @WriteOperation
    public Run run(@Selector String job) {
        PetitionJob chosen = jobs.jobs().stream()
                .filter(each -> each.name().equals(job))
                .findFirst()
                .orElseThrow(() -> new InvalidEndpointRequestException(
                        "This node has no such job", "Choose one that a GET of this endpoint lists"));
        return new Run(chosen.name(), jobs.run(chosen));
    }

    /**
     * A job.
     *
     * @param name its name
     * @param at when it runs, a cron expression in UTC
     * @param nodes the nodes that run it
     */
    public record Job(String name, String at, PetitionJob.Nodes nodes) {}

    /**
     * A run of a job.
     *
     * @param job its name
     * @param result what became of it
     */
    public record Run(String job, JobRun result) {}
}
