/**
 * Questions across petitions: which are in a state, wait since a day, concern an area, carry a tag or contain a word.
 *
 * <p>Use it to find petitions for readers, queues and jobs. Start at {@link
 * io.github.petitionkit.search.PetitionSearch}. A search is a value; stores answer it.
 */
@NullMarked
package io.github.petitionkit.search;

import org.jspecify.annotations.NullMarked;
