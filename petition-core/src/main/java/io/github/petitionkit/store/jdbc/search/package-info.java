/** The index of searches across petitions, and the files that staff keep about petitions. */
@NullMarked
package io.github.petitionkit.store.jdbc.search;

import org.jspecify.annotations.NullMarked;
