/**
 * Judging in hindsight: what the stored signatures of a petition show together and none of them shows alone. A sweep reads
 * them as a stream, in memory of a fixed size, and proposes what to invalidate; it changes nothing.
 *
 * <p>Start at {@link io.github.petitionkit.sweep.Sweep}; {@code Petitions.sweep} makes one. Nothing here knows a store.
 */
@NullMarked
package io.github.petitionkit.sweep;

import org.jspecify.annotations.NullMarked;
