/** Lists of signatures from outside the site: looked at first, then entered. */
@NullMarked
package io.github.petitionkit.examples.site.list;

import org.jspecify.annotations.NullMarked;
