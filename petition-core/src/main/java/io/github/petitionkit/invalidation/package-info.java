/**
 * Bulk invalidation of signatures: the conditions ({@link io.github.petitionkit.invalidation.Criteria}), the expected
 * effect ({@link io.github.petitionkit.invalidation.Preview}), and the run
 * ({@link io.github.petitionkit.invalidation.Invalidation}), which explains the change and can be undone.
 *
 * <p>Start at {@link io.github.petitionkit.invalidation.Criteria#builder()}; the calls are on
 * {@code Petitions.invalidations()}. Use it for many signatures and a published reason. For one reviewed signature use
 * {@code Petitions.moderation().invalidate}, and for a suspicion {@code Petitions.moderation().hold}. Nothing here
 * depends on a store.
 */
@NullMarked
package io.github.petitionkit.invalidation;

import org.jspecify.annotations.NullMarked;
