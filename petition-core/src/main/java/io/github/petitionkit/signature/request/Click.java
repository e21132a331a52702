package io.github.petitionkit.signature.request;

import org.jspecify.annotations.Nullable;

/**
 * The request that pressed the button behind a mail's link, from the host's server. Fraud checks read it once; it is
 * never stored.
 *
 * @param ip the visitor's address as text, v4 or v6, or {@code null}; cut at 64 characters
 * @param userAgent the browser's User-Agent header, or {@code null}; cut at 512 characters
 */
public record Click(@Nullable String ip, @Nullable String userAgent) {
    /** An unknown request. */
    public static final Click UNKNOWN = new Click(null, null);

    /** Cuts the components to their lengths. */
    public Click {
        ip = SigningContext.cut(ip, SigningContext.MAX_IP);
        userAgent = SigningContext.cut(userAgent, SigningContext.MAX_USER_AGENT);
    }

    /** Leaves out both components, which are personal data. */
    @Override
    public String toString() {
        return "Click[hidden]";
    }
}
