/** Signatures a second in PostgreSQL: the library beside the hand-rolled way, single inserts and {@code COPY}. */
@NullMarked
package io.github.petitionkit.benchmarks.surge;

import org.jspecify.annotations.NullMarked;
