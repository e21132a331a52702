/** Pages that are the same for everybody: rendered once for all who ask within a moment, and kept by proxies. */
@NullMarked
package io.github.petitionkit.examples.site.cache;

import org.jspecify.annotations.NullMarked;
