package io.github.petitionkit.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A symmetric secret of Standard Webhooks, which an endpoint shares with the sender: {@code whsec_} and 24 to 64 random
 * bytes in Base64. Immutable and thread-safe.
 */
public final class WebhookSecret {
    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final int GENERATED = 32;
    private static final String HMAC = "HmacSHA256";

    private final byte[] bytes;

    private WebhookSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Parses a secret.
     *
     * @param text the text that the endpoint knows as well
     * @return the secret
     * @throws IllegalArgumentException if it has another form; the message does not show it
     */
    public static WebhookSecret parse(String text) {
        Objects.requireNonNull(text, "text");
        byte[] bytes = text.startsWith(PREFIX) ? decoded(text.substring(PREFIX.length())) : new byte[0];
        if (bytes.length < SHORTEST || bytes.length > LONGEST) {
            throw new IllegalArgumentException("A webhook's secret is %s and %s to %s bytes in Base64; make one with %s"
                    .formatted(PREFIX, SHORTEST, LONGEST, "WebhookSecret.random()"));
        }
        return new WebhookSecret(bytes);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }

    /** {@return a new secret at every call} */
    public static WebhookSecret random() {
        byte[] bytes = new byte[GENERATED];
        new SecureRandom().nextBytes(bytes);
        return new WebhookSecret(bytes);
    }

    /** {@return the text to give to the endpoint; keep it out of logs} */
    public String text() {
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** Signs id, time and body, in the form of the header {@code webhook-signature}. */
    String signature(String id, long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(bytes, HMAC));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + HMAC, impossible);
        }
    }

    /** Leaves out the secret. */
    @Override
    public String toString() {
        return "WebhookSecret[hidden]";
    }
}
