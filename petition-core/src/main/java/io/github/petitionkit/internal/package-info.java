/**
 * The services behind {@link io.github.petitionkit.Petitions}: each prepares commands for the store and records their
 * changes. Not exported: users call the facade.
 */
@NullMarked
package io.github.petitionkit.internal;

import org.jspecify.annotations.NullMarked;
