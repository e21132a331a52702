/**
 * Scheduled jobs, each on one node at a time: delivering events, closing, reminding, erasing, recounting, verifying.
 *
 * <p>Use it to run what has to happen at intervals. Start at {@link io.github.petitionkit.spring.job.PetitionJobs}.
 * Make a {@link io.github.petitionkit.spring.job.PetitionJob} a bean to add a job of the host. {@link
 * io.github.petitionkit.spring.job.JobLock} selects the node: by the host's ShedLock if it has one, else by the database if there is one, otherwise by
 * nothing, because petitions in memory have one node.
 */
@NullMarked
package io.github.petitionkit.spring.job;

import org.jspecify.annotations.NullMarked;
