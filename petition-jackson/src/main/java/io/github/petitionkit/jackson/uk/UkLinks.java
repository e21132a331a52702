package io.github.petitionkit.jackson.uk;

import org.jspecify.annotations.Nullable;

/**
 * Addresses on the site.
 *
 * @param self the address of what it stands beside
 */
public record UkLinks(@Nullable String self) {}
