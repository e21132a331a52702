/**
 * The names by which values are known outside Java: in stored documents, in columns and in JSON. Read by the durable store
 * and by {@code petition-jackson}; hosts need nothing of it.
 *
 * <p>Start at {@link io.github.petitionkit.wire.ModelNames}, the one table of the names.
 */
@NullMarked
package io.github.petitionkit.wire;

import org.jspecify.annotations.NullMarked;
