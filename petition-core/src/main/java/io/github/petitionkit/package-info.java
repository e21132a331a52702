/**
 * The front door: one object that a site builds once and asks everything of.
 *
 * <p>Start at {@code Petitions}.
 */
@NullMarked
package io.github.petitionkit;

import org.jspecify.annotations.NullMarked;
