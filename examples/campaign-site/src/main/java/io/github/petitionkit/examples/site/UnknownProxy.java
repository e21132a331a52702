package io.github.petitionkit.examples.site;

import io.github.petitionkit.network.IpAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Warns once of a proxy that the site does not know: all visitors would have its address, and share one limit of forms. The
 * server takes the header of a proxy that it knows away.
 */
@Component
class UnknownProxy {
    private static final Logger LOG = LoggerFactory.getLogger(UnknownProxy.class);

    private final AtomicBoolean warned = new AtomicBoolean();

    void see(HttpServletRequest request) {
        if (isBetween(request) && warned.compareAndSet(false, true)) {
            LOG.warn(
                    "Requests come from {}, which forwards for others: let SITE_PROXIES fit this address and"
                            + " X-Forwarded-For name the visitor, or all visitors have one address",
                    request.getRemoteAddr());
        }
    }

    private static boolean isBetween(HttpServletRequest request) {
        return Stream.of("X-Forwarded-For", "Forwarded").anyMatch(name -> request.getHeader(name) != null)
                && IpAddress.parse(request.getRemoteAddr())
                        .filter(IpAddress::isPrivate)
                        .isPresent();
    }
}
