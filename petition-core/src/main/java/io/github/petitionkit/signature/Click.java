package io.github.petitionkit.signature;

import org.jspecify.annotations.Nullable;

/**
 * Where a mail's button was pressed: what the host's server knows, as it does of the attempt. It is looked at once and never
 * stored.
 *
 * @param ip the visitor's address as text, v4 or v6, or {@code null}; cut at 64 characters
 * @param userAgent what the browser calls itself, or {@code null}; cut at 512 characters
 */
public record Click(@Nullable String ip, @Nullable String userAgent) {
    /** Nothing is known of it. */
    public static final Click UNKNOWN = new Click(null, null);

    /** Cuts what is too long. */
    public Click {
        ip = SigningContext.cut(ip, SigningContext.MAX_IP);
        userAgent = SigningContext.cut(userAgent, SigningContext.MAX_USER_AGENT);
    }

    /** Tells nothing: both are personal. */
    @Override
    public String toString() {
        return "Click[hidden]";
    }
}
