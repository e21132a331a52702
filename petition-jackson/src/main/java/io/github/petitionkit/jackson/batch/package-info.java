/**
 * Signatures in files of JSON, row by row and in constant memory: NDJSON out and in, OSDI out. CSV is in
 * {@code io.github.petitionkit.file} of the core.
 *
 * <p>Use it to exchange many signatures as a file. Start at {@link io.github.petitionkit.jackson.batch.Ndjson}. The
 * package depends on signatures, not on stores; rows are streams.
 */
@NullMarked
package io.github.petitionkit.jackson.batch;

import org.jspecify.annotations.NullMarked;
