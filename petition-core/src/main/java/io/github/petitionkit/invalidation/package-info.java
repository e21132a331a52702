/**
 * Taking signatures out of the count by stated criteria: what is looked for
 * ({@link io.github.petitionkit.invalidation.Criteria}), what it would do
 * ({@link io.github.petitionkit.invalidation.Preview}), and what was done
 * ({@link io.github.petitionkit.invalidation.Invalidation}), so that it can be explained and undone.
 *
 * <p>Start at {@link io.github.petitionkit.invalidation.Criteria#builder()}; the calls are on
 * {@code Petitions.invalidations()}. Use it for many signatures and a reason that readers are told; for one signature after
 * a look at it there is {@code Petitions.invalidate}, and for a mere suspicion {@code Petitions.hold}. Nothing here knows a
 * store.
 */
@NullMarked
package io.github.petitionkit.invalidation;

import org.jspecify.annotations.NullMarked;
