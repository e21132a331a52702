/** A host, in a package of its own, so that nothing of the library is found by scanning. */
@NullMarked
package io.github.petitionkit.host;

import org.jspecify.annotations.NullMarked;
