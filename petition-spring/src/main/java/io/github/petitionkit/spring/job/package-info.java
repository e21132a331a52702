/**
 * What has to be done from time to time, by one node at a time.
 *
 * <p>Start at {@link io.github.petitionkit.spring.job.PetitionJobs}.
 */
@NullMarked
package io.github.petitionkit.spring.job;

import org.jspecify.annotations.NullMarked;
