/**
 * Network addresses as values: {@link io.github.petitionkit.network.IpAddress},
 * {@link io.github.petitionkit.network.IpBlock}, and domain names.
 *
 * <p>Use it to parse addresses and to ask whether a block contains one. Start at {@link
 * io.github.petitionkit.network.IpAddress}, which parses the visitor's address, v4 and v6, as a server reports it.
 * Nothing here resolves names or opens connections.
 */
@NullMarked
package io.github.petitionkit.network;

import org.jspecify.annotations.NullMarked;
