/**
 * The names of values outside Java: in stored documents, in columns and in JSON. The durable store and
 * {@code petition-jackson} read them; hosts do not need this package.
 *
 * <p>Start at {@link io.github.petitionkit.wire.ModelNames}, the table of the names.
 */
@NullMarked
package io.github.petitionkit.wire;

import org.jspecify.annotations.NullMarked;
