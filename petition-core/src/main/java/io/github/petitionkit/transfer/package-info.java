/**
 * Signatures that come from elsewhere: the lines of a file or of another site's table, and what became of each.
 *
 * <p>Use it to take over signatures from paper, partners or another site. Start at {@code Petitions.imports()}, which
 * takes {@link io.github.petitionkit.transfer.ImportedLine lines} and returns an {@link
 * io.github.petitionkit.transfer.ImportReport}. Nothing here reads files, depends on a store or writes.
 */
@NullMarked
package io.github.petitionkit.transfer;

import org.jspecify.annotations.NullMarked;
