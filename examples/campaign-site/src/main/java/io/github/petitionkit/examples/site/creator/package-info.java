/** The pages of creators. */
@NullMarked
package io.github.petitionkit.examples.site.creator;

import org.jspecify.annotations.NullMarked;
