/**
 * The append-only record of every transition of a petition's signatures: when, what, why, who. Any count at any past
 * instant can be rebuilt from it.
 *
 * <p>Start at {@link io.github.petitionkit.history.HistoryEntry}. {@link io.github.petitionkit.history.History} rebuilds
 * the counts of an instant, {@link io.github.petitionkit.history.Difference} explains two instants by their causes; on a
 * site, ask {@code Petitions.tallyAt} and {@code Petitions.difference}. For the present use the {@code tally}, which costs
 * nothing to read. There is no personal data here, so the history outlives the erasure of a signer; and it knows no store.
 */
@NullMarked
package io.github.petitionkit.history;

import org.jspecify.annotations.NullMarked;
