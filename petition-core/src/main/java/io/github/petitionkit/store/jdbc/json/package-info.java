/**
 * The JSON (RFC 8259) of stored documents: reader, writer, and a codec for each kind of type.
 */
@NullMarked
package io.github.petitionkit.store.jdbc.json;

import org.jspecify.annotations.NullMarked;
