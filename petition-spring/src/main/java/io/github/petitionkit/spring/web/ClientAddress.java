package io.github.petitionkit.spring.web;

import io.github.petitionkit.network.IpAddress;
import io.github.petitionkit.network.IpBlock;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Determines the visitor's IP address. It follows the header of trusted proxies from the nearest one outwards, up to
 * the first address that is not a trusted proxy's; anything before that can be forged.
 *
 * @param trusted the blocks of the proxies
 * @param header the proxies' header
 */
record ClientAddress(List<IpBlock> trusted, ForwardedHeader header) {
    String of(HttpServletRequest request) {
        String nearest = request.getRemoteAddr();
        if (trusted.isEmpty() || !isTrusted(IpAddress.parse(nearest))) {
            return nearest;
        }
        List<String> said = header.addresses(Collections.list(request.getHeaders(header.header())));
        for (int at = said.size() - 1; at >= 0; at--) {
            Optional<IpAddress> before = IpAddress.parse(said.get(at));
            if (before.isEmpty()) {
                return nearest;
            }
            nearest = before.get().toString();
            if (!isTrusted(before)) {
                return nearest;
            }
        }
        return nearest;
    }

    private boolean isTrusted(Optional<IpAddress> address) {
        if (address.isPresent()) {
            for (IpBlock block : trusted) {
                if (block.contains(address.get())) {
                    return true;
                }
            }
        }
        return false;
    }
}
