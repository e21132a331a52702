/**
 * What has to be done from time to time, by one node at a time: telling what waits, closing, erasing, recounting,
 * verifying.
 *
 * <p>Start at {@link io.github.petitionkit.spring.job.PetitionJobs}. Make a
 * {@link io.github.petitionkit.spring.job.PetitionJob} a bean to have something of the host's done with them.
 * {@link io.github.petitionkit.spring.job.JobLock} is how nodes agree on one of them: by the database where there is
 * one, otherwise by nothing, as petitions in memory have one node.
 */
@NullMarked
package io.github.petitionkit.spring.job;

import org.jspecify.annotations.NullMarked;
