package io.github.petitionkit.webhook;

import io.github.petitionkit.network.IpAddress;
import io.github.petitionkit.network.IpBlock;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps requests out of private networks (server-side request forgery, CWE-918): an address that a partner types must
 * not reach the metadata service of a cloud or a database's console.
 */
final class EndpointGuard {
    /**
     * Special-purpose addresses of RFC 6890, RFC 4193 and RFC 3879 that do not lead to a public server, and those that lead to an
     * IPv4 address inside of them, which could be private: translation (RFC 6052, RFC 8215), 6to4, Teredo.
     */
    private static final List<IpBlock> PRIVATE = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "224.0.0.0/3",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "2001::/32",
                    "2002::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(IpBlock::of)
            .toList();

    private EndpointGuard() {}

    static void requirePublic(InetAddress address) {
        boolean isPrivate = IpAddress.parse(address.getHostAddress())
                .map(ip -> PRIVATE.stream().anyMatch(block -> block.contains(ip)))
                .orElse(true);
        if (isPrivate) {
            throw new RefusedEndpointException("its host is in a private network");
        }
    }
}
