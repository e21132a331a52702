/**
 * Addresses on the Internet, as values: {@link io.github.petitionkit.network.IpAddress} and the
 * {@link io.github.petitionkit.network.IpBlock}s that they lie in. Nothing here asks a name server or opens a connection.
 */
@NullMarked
package io.github.petitionkit.network;

import org.jspecify.annotations.NullMarked;
