package io.github.petitionkit.signature.request;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The request that pressed the button behind a mail's link, from the host's server. Fraud checks read address and browser
 * once; these are never stored.
 *
 * @param ip the visitor's address as text, v4 or v6, or {@code null}; cut at 64 characters
 * @param userAgent the browser's User-Agent header, or {@code null}; cut at 512 characters
 * @param consents what the signer agreed to on the page with the button; recorded with the present as their time
 */
public record Click(@Nullable String ip, @Nullable String userAgent, List<Consent> consents) {
    /** An unknown request. */
    public static final Click UNKNOWN = new Click(null, null);

    /** Cuts the texts to their lengths and copies the list. */
    public Click {
        ip = SigningContext.cut(ip, SigningContext.MAX_IP);
        userAgent = SigningContext.cut(userAgent, SigningContext.MAX_USER_AGENT);
        consents = List.copyOf(consents);
    }

    /**
     * Makes a request without consents.
     *
     * @param ip as the component
     * @param userAgent as the component
     */
    public Click(@Nullable String ip, @Nullable String userAgent) {
        this(ip, userAgent, List.of());
    }

    /**
     * Adds a consent that was given on the page with the button.
     *
     * @param consent what the signer agreed to
     * @return the request
     */
    public Click consenting(Consent consent) {
        return new Click(
                ip,
                userAgent,
                Stream.concat(consents.stream(), Stream.of(consent)).toList());
    }

    /** Leaves out the components, which are personal data. */
    @Override
    public String toString() {
        return "Click[hidden]";
    }
}
