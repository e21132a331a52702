/**
 * The append-only record of all transitions of a petition's signatures: what happened, when, why and by whom. It can
 * rebuild any count at any past instant.
 *
 * <p>Use it to explain a count to readers and auditors. Start at {@link io.github.petitionkit.history.HistoryEntry}.
 * {@link io.github.petitionkit.history.History} rebuilds the counts of an instant, {@link
 * io.github.petitionkit.history.Difference} explains a change between two instants by its causes. On a site, call
 * {@code Petitions.reader().tallyAt} and {@code difference}. For the present counts read the {@code tally}, which costs
 * less. The history holds no personal data and survives the erasure of a signer. It depends on no store.
 */
@NullMarked
package io.github.petitionkit.history;

import org.jspecify.annotations.NullMarked;
