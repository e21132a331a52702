/**
 * Signatures in bulk: exports as CSV and NDJSON, and imports of what staff type in from paper or partners send. Both work
 * row by row, in constant memory.
 *
 * <p>Start at {@link io.github.petitionkit.jackson.batch.Export} and
 * {@link io.github.petitionkit.jackson.batch.SignatureImport}. Knows signatures, and nothing of stores: rows come and go as
 * streams.
 */
@NullMarked
package io.github.petitionkit.jackson.batch;

import org.jspecify.annotations.NullMarked;
