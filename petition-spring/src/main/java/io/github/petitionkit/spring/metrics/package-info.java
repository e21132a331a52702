/**
 * What is measured: signings, signals, writes and what waits. No tag holds personal data.
 *
 * <p>Start at {@link io.github.petitionkit.spring.metrics.PetitionMetricsAutoConfiguration}.
 */
@NullMarked
package io.github.petitionkit.spring.metrics;

import org.jspecify.annotations.NullMarked;
