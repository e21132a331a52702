/**
 * The append-only record of every transition of a petition's signatures: when, what, why, who. Any count at any past
 * instant can be rebuilt from it.
 *
 * <p>Start at {@link io.github.petitionkit.history.HistoryEntry}; {@link io.github.petitionkit.history.History} rebuilds
 * the counts. There is no personal data here, so the history outlives the erasure of a signer.
 */
@NullMarked
package io.github.petitionkit.history;

import org.jspecify.annotations.NullMarked;
