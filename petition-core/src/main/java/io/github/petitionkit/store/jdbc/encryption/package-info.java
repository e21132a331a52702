/**
 * How the personal details of a signature are encrypted in its row.
 */
@NullMarked
package io.github.petitionkit.store.jdbc.encryption;

import org.jspecify.annotations.NullMarked;
