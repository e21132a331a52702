package io.github.petitionkit.spring.web;

import io.github.petitionkit.network.IpAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Detects a proxy that the host has not configured, because visitors seem to have one address: a private address that
 * forwards for others, or one address for all of the last two hundred signers. It logs a warning once and reports it in
 * the health. Nobody is held for it. Thread-safe.
 */
public final class ProxyWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ProxyWatch.class);
    private static final int IN_A_ROW = 200;

    private final AtomicReference<@Nullable String> warning = new AtomicReference<>();
    private @Nullable String last;
    private int inARow;

    /** Makes a watch without visitors. */
    ProxyWatch() {}

    /** {@return the problem and what to do; empty without one} */
    public Optional<String> warning() {
        return Optional.ofNullable(warning.get());
    }

    /**
     * Records a signer.
     *
     * @param request the request
     * @param visitor the visitor's determined address
     */
    void saw(HttpServletRequest request, String visitor) {
        boolean forwarded = request.getHeader(ForwardedHeader.X_FORWARDED_FOR.header()) != null
                || request.getHeader(ForwardedHeader.FORWARDED.header()) != null;
        if (forwarded && visitor.equals(request.getRemoteAddr()) && isPrivate(visitor)) {
            warn("Requests come from " + visitor + ", which forwards for others: name it in"
                    + " petitionkit.web.trusted-proxies, or all visitors have one address");
        } else if (isLastOfManyFrom(visitor)) {
            warn("The last " + IN_A_ROW + " visitors who signed have the address " + visitor
                    + ": if it is a proxy of yours, name it in petitionkit.web.trusted-proxies");
        }
    }

    private synchronized boolean isLastOfManyFrom(String visitor) {
        inARow = visitor.equals(last) ? inARow + 1 : 1;
        last = visitor;
        return inARow == IN_A_ROW;
    }

    private void warn(String text) {
        if (warning.compareAndSet(null, text)) {
            LOG.warn("{}", text);
        }
    }

    private static boolean isPrivate(String address) {
        return IpAddress.parse(address).filter(IpAddress::isPrivate).isPresent();
    }
}
