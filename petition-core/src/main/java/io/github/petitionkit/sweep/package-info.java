/**
 * Sweeps: a search of the stored signatures of a petition for patterns that no single signature shows. A sweep reads
 * them as a stream, in memory of a fixed size, and proposes what to invalidate. It changes nothing.
 *
 * <p>Use it after a surge and before a threshold is near. Start at {@link io.github.petitionkit.sweep.Sweep}, which
 * {@code Petitions.moderation().sweep} makes. A moderator looks at each proposal and runs it as an {@code invalidation},
 * which has a preview. If you already know what to look for, begin with the invalidation. Nothing here depends on a
 * store.
 */
@NullMarked
package io.github.petitionkit.sweep;

import org.jspecify.annotations.NullMarked;
