/**
 * Meters with Micrometer, if it is present: signings, signals, writes and backlogs.
 *
 * <p>Use it to draw signing, checks and backlogs on a dashboard. Start at the table of meters in {@code docs/spring.md}. The
 * meters are registered with the host's registry.
 * Signing and confirming are observed, which gives spans if tracing is present; make a {@code GlobalObservationConvention} of
 * {@link io.github.petitionkit.spring.metrics.SigningObservationContext} a bean to name them otherwise. To measure something else, make a
 * {@code SigningInterceptor} or a {@code PetitionListener} a bean. No tag holds personal data.
 */
@NullMarked
package io.github.petitionkit.spring.metrics;

import org.jspecify.annotations.NullMarked;
