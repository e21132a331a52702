/**
 * Encryption of personal columns. Use {@link io.github.petitionkit.store.jdbc.cipher.AesGcmCipher}, or write a
 * {@link io.github.petitionkit.store.jdbc.cipher.ColumnCipher} of your own to keep keys in a vault.
 */
@NullMarked
package io.github.petitionkit.store.jdbc.cipher;

import org.jspecify.annotations.NullMarked;
