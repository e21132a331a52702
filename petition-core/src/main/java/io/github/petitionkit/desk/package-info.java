/**
 * What staff keep about a petition beside it: its departments, private labels and notes, and who works on it; and the
 * list of reasons for which they reject petitions.
 *
 * <p>Use it for the pages of staff who work on petitions. Start at {@link io.github.petitionkit.desk.CaseFile}. Nothing
 * here but these reasons is shown to the public, and nothing depends on the petition's text.
 */
@NullMarked
package io.github.petitionkit.desk;

import org.jspecify.annotations.NullMarked;
