/** The pages of who starts petitions. */
@NullMarked
package io.github.petitionkit.examples.site.creator;

import org.jspecify.annotations.NullMarked;
