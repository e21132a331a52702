/**
 * What is measured with Micrometer, where it is there: signings, signals, writes and what waits.
 *
 * <p>Nothing has to be called: meters are registered with the host's registry, and signing and confirming are
 * observed, so that they are spans where there is tracing. To measure something else, make a {@code SigningInterceptor} or a
 * {@code PetitionListener} a bean. No tag holds personal data.
 */
@NullMarked
package io.github.petitionkit.spring.metrics;

import org.jspecify.annotations.NullMarked;
