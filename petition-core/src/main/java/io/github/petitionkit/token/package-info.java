/**
 * The signed links that go out by mail: opaque, expiring, bound to one purpose, and readable only under the keyring that
 * made them.
 *
 * <p>Start at {@link io.github.petitionkit.token.Tokens}. Reading a token changes nothing and needs no store.
 */
@NullMarked
package io.github.petitionkit.token;

import org.jspecify.annotations.NullMarked;
