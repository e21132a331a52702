/**
 * Bulk export of signatures as CSV and NDJSON, and import of paper and partner lists. Both work row by row, in constant
 * memory.
 *
 * <p>Use it to exchange many signatures as a file. Start at {@link io.github.petitionkit.jackson.batch.Export} and
 * {@link io.github.petitionkit.jackson.batch.SignatureImport}. The package depends on signatures, not on stores; rows
 * are streams.
 */
@NullMarked
package io.github.petitionkit.jackson.batch;

import org.jspecify.annotations.NullMarked;
