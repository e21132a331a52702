/**
 * Addresses on the Internet, as values: {@link io.github.petitionkit.network.IpAddress} and the
 * {@link io.github.petitionkit.network.IpBlock}s that they lie in.
 *
 * <p>Start at {@link io.github.petitionkit.network.IpAddress}, which reads what a server calls its visitor, v4 and v6, and
 * says so where it is neither. Nothing here asks a name server or opens a connection, nor knows any other package.
 */
@NullMarked
package io.github.petitionkit.network;

import org.jspecify.annotations.NullMarked;
