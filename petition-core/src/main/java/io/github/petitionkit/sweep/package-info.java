/**
 * Judging in hindsight: what the stored signatures of a petition show together and none of them shows alone. A sweep
 * reads them as a stream, in memory of a fixed size, and proposes what to invalidate; it changes nothing.
 *
 * <p>Start at {@link io.github.petitionkit.sweep.Sweep}; {@code Petitions.sweep} makes one. Use it after a surge and
 * before a threshold is near. A moderator looks at what it proposes, and runs it as an {@code invalidation}, which
 * has a preview. Who knows already what to look for begins there. Nothing here knows a store.
 */
@NullMarked
package io.github.petitionkit.sweep;

import org.jspecify.annotations.NullMarked;
