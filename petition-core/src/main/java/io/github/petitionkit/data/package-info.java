/**
 * Bundled data files of facts that change, each with its source, licence and date.
 *
 * <p>Use it to read lists of your own that have the form of the library's. Start at {@link
 * io.github.petitionkit.data.DataFile}, which reads such a file, the library's own or one of the host's. The type that
 * is built from a file explains its format, such as {@link io.github.petitionkit.network.PublicSuffixes}. This package
 * depends on no other.
 */
@NullMarked
package io.github.petitionkit.data;

import org.jspecify.annotations.NullMarked;
