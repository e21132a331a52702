/**
 * Lists of signatures from outside the site: uploaded, looked at, entered in the background, stopped and gone on with, on
 * any number of nodes.
 *
 * <p>Use it for pages on which staff enter a partner's file, or a list from paper. Start at {@link
 * io.github.petitionkit.spring.list.SignatureLists}; the REST side has the same over HTTP. How a file is read is in
 * {@code io.github.petitionkit.file}; here it is kept, and every line is reported.
 */
@NullMarked
package io.github.petitionkit.spring.list;

import org.jspecify.annotations.NullMarked;
