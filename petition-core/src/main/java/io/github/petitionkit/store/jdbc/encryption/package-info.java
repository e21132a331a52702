/** Encryption of the personal details of a signature in its row. */
@NullMarked
package io.github.petitionkit.store.jdbc.encryption;

import org.jspecify.annotations.NullMarked;
