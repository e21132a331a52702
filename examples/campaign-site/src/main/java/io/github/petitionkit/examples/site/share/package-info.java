/** How petitions are passed on, found, and shown on other sites. */
@NullMarked
package io.github.petitionkit.examples.site.share;

import org.jspecify.annotations.NullMarked;
