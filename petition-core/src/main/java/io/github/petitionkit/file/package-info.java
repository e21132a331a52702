/**
 * Files of campaigners: signatures in and out, as spreadsheets and campaign tools write and read them. Everything works
 * row by row, in constant memory.
 *
 * <p>Use it to exchange many signatures as a file. Start at {@link io.github.petitionkit.file.SignatureImport}, which
 * reads a file, and at {@link io.github.petitionkit.file.Export}, which writes one. {@link
 * io.github.petitionkit.file.ColumnMapping} has the columns of other tools. The package depends on signatures, not on
 * stores; rows are streams.
 */
@NullMarked
package io.github.petitionkit.file;

import org.jspecify.annotations.NullMarked;
