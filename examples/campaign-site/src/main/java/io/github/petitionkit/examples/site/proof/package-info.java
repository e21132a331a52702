/** Tree heads that the site signs and publishes, so that its counts can be verified. */
@NullMarked
package io.github.petitionkit.examples.site.proof;

import org.jspecify.annotations.NullMarked;
