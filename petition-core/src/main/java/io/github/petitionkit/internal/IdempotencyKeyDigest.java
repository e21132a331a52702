package io.github.petitionkit.internal;

import io.github.petitionkit.signature.IdempotencyKeyReusedException;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.PublicName;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.store.StoredResult;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a repeated attempt by its idempotency key. The store keeps a hash of the key, and a hash of the request
 * keyed by it, which reveals nothing about the signer without the key.
 */
record IdempotencyKeyDigest(String key, String secret, SignatureRequest request) {
    private static final Duration REMEMBERED = Duration.ofHours(24);
    private static final String MAC = "HmacSHA256";
    private static final String DIGEST = "SHA-256";

    static Optional<IdempotencyKeyDigest> of(@Nullable String idempotencyKey, SignatureRequest request) {
        if (idempotencyKey == null) {
            return Optional.empty();
        }
        try {
            byte[] hash = MessageDigest.getInstance(DIGEST).digest(idempotencyKey.getBytes(StandardCharsets.US_ASCII));
            return Optional.of(new IdempotencyKeyDigest(text(hash), idempotencyKey, request));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(DIGEST + " is missing, although every Java platform must have it", missing);
        }
    }

    /** Returns the first result if the request is the same; otherwise throws. */
    SigningResult again(StoredResult first) {
        byte[] before = first.request().getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(before, fingerprint().getBytes(StandardCharsets.US_ASCII))) {
            throw new IdempotencyKeyReusedException();
        }
        return first.result();
    }

    StoredResult first(SigningResult result, Instant now) {
        return new StoredResult(key, fingerprint(), result, now.plus(REMEMBERED));
    }

    private String fingerprint() {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), MAC));
            return text(mac.doFinal(parts().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(MAC + " is missing, although every Java platform must have it", missing);
        }
    }

    /**
     * Returns what makes a request the same. A part that is new in a release is added only where it is given, so that
     * keys of the former release are good for their whole day.
     */
    private String parts() {
        StringBuilder parts = new StringBuilder(256);
        add(parts, request.name());
        add(parts, request.email());
        add(parts, request.country());
        add(parts, request.postalCode());
        add(parts, request.region());
        add(parts, request.reason());
        add(parts, word(request.publicName()));
        for (Consent consent : request.consents()) {
            add(parts, consent.purpose());
            add(parts, consent.organisation());
            add(parts, consent.wording());
        }
        for (Map.Entry<String, String> answer : new TreeMap<>(request.answers().values()).entrySet()) {
            add(parts, answer.getKey());
            add(parts, answer.getValue());
        }
        String nationality = request.nationality();
        return nationality == null
                ? parts.toString()
                : parts.append('@').append(nationality).toString();
    }

    /** What a choice is called in fingerprints, for ever, whatever Java calls it. */
    private static String word(PublicName shown) {
        return switch (shown) {
            case FULL -> "FULL";
            case INITIALS -> "INITIALS";
            case ANONYMOUS -> "ANONYMOUS";
        };
    }

    /** Adds a text with its length, so that different sequences of texts differ. */
    private static void add(StringBuilder parts, @Nullable String text) {
        parts.append(text == null ? -1 : text.length()).append(':').append(text);
    }

    private static String text(byte[] hash) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    /** Leaves out every component. */
    @Override
    public String toString() {
        return "IdempotencyKeyDigest[hidden]";
    }
}
