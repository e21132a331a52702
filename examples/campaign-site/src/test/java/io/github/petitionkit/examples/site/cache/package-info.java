@NullMarked
package io.github.petitionkit.examples.site.cache;

import org.jspecify.annotations.NullMarked;
