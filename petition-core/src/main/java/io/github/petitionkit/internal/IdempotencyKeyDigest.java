package io.github.petitionkit.internal;

import io.github.petitionkit.signature.Consent;
import io.github.petitionkit.signature.IdempotencyKeyReusedException;
import io.github.petitionkit.signature.SignatureRequest;
import io.github.petitionkit.signature.SigningResult;
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
 * Recognises the repetition of an attempt by its idempotency key. What is stored is a hash of the key, and of the request
 * a hash under the key, which without the key tells nothing about who signed.
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
            throw new IllegalStateException(DIGEST + " is missing, which every Java platform must have", missing);
        }
    }

    /** What became of the attempt the first time, if that was an attempt at the same. */
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
            throw new IllegalStateException(MAC + " is missing, which every Java platform must have", missing);
        }
    }

    private String parts() {
        StringBuilder parts = new StringBuilder(256);
        add(parts, request.name());
        add(parts, request.email());
        add(parts, request.country());
        add(parts, request.postalCode());
        add(parts, request.region());
        add(parts, request.reason());
        add(parts, request.publicName().name());
        for (Consent consent : request.consents()) {
            add(parts, consent.purpose());
            add(parts, consent.organisation());
            add(parts, consent.wording());
        }
        for (Map.Entry<String, String> answer : new TreeMap<>(request.answers().values()).entrySet()) {
            add(parts, answer.getKey());
            add(parts, answer.getValue());
        }
        return parts.toString();
    }

    /** With its length, so that no two sequences of texts give the same. */
    private static void add(StringBuilder parts, @Nullable String text) {
        parts.append(text == null ? -1 : text.length()).append(':').append(text);
    }

    private static String text(byte[] hash) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "Repetition[hidden]";
    }
}
