/** Pages of petitions that the campaign site serves in a second, and what each costs. */
@NullMarked
package io.github.petitionkit.benchmarks.pages;

import org.jspecify.annotations.NullMarked;
