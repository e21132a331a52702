/** Tests of the site's signing key. */
@NullMarked
package io.github.petitionkit.examples.site.proof;

import org.jspecify.annotations.NullMarked;
