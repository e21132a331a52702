/**
 * Facts about the world that change: files that come with the library, each with its source, its licence and its date.
 *
 * <p>Start at {@link io.github.petitionkit.data.DataFile}, which reads such a file, the library's own or one of the host's.
 * What a file means is said by the type that is made of it, such as
 * {@link io.github.petitionkit.network.PublicSuffixes}. This package knows no other.
 */
@NullMarked
package io.github.petitionkit.data;

import org.jspecify.annotations.NullMarked;
