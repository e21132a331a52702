package io.github.petitionkit.signature.request;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The request that pressed the button behind a mail's link, from the host's server. Fraud checks read address, browser and device
 * once; these are never stored.
 *
 * @param ip the visitor's address as text, v4 or v6, or {@code null}; cut at 64 characters
 * @param userAgent the browser's User-Agent header, or {@code null}; cut at 512 characters
 * @param device what the host recognises a browser by, such as the value of a cookie of its own, or {@code null}; cut at
 *     128 characters
 * @param consents what the signer agreed to on the page with the button; recorded with the present as their time
 */
public record Click(
        @Nullable String ip,
        @Nullable String userAgent,
        @Nullable String device,
        List<Consent> consents) {
    /** The longest device kept, in characters. */
    public static final int MAX_DEVICE = 128;

    /** An unknown request. */
    public static final Click UNKNOWN = new Click(null, null);

    /** Cuts the texts to their lengths and copies the list. */
    public Click {
        ip = SigningContext.cut(ip, SigningContext.MAX_IP);
        userAgent = SigningContext.cut(userAgent, SigningContext.MAX_USER_AGENT);
        device = SigningContext.cut(device, MAX_DEVICE);
        consents = List.copyOf(consents);
    }

    /**
     * Makes a request without a device and consents.
     *
     * @param ip as the component
     * @param userAgent as the component
     */
    public Click(@Nullable String ip, @Nullable String userAgent) {
        this(ip, userAgent, null, List.of());
    }

    /**
     * Sets the device.
     *
     * @param known as the component
     * @return the request
     */
    public Click onDevice(@Nullable String known) {
        return new Click(ip, userAgent, known, consents);
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
                device,
                Stream.concat(consents.stream(), Stream.of(consent)).toList());
    }

    /** Leaves out the components, which are personal data. */
    @Override
    public String toString() {
        return "Click[hidden]";
    }
}
