/** Tree heads that the site signs and publishes, so that nobody has to believe its counts. */
@NullMarked
package io.github.petitionkit.examples.site.proof;

import org.jspecify.annotations.NullMarked;
