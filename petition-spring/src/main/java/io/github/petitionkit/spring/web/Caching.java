package io.github.petitionkit.spring.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/**
 * How long what everybody may see is good for. Caches may show it twice as long again while they ask for a newer one, and
 * five times as long when they get none, as on the site of the UK's parliament.
 *
 * @param json makes the bytes that tags are made of
 * @param maxAge how long it is good for
 */
record Caching(PetitionJson json, Duration maxAge) {
    private static final int TAG_BYTES = 12;

    /**
     * Answers with a body, or with "not modified".
     *
     * @param body what to answer
     * @param tagged what of it makes a difference to its reader; a time of day does not
     */
    <T> ResponseEntity<T> answer(T body, Object tagged) {
        return ResponseEntity.ok().cacheControl(control()).eTag(tag(tagged)).body(body);
    }

    private CacheControl control() {
        return maxAge.isZero()
                ? CacheControl.noCache()
                : CacheControl.maxAge(maxAge)
                        .cachePublic()
                        .staleWhileRevalidate(maxAge.multipliedBy(2))
                        .staleIfError(maxAge.multipliedBy(5));
    }

    private String tag(Object tagged) {
        byte[] hash = sha256().digest(json.bytes(tagged));
        return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, TAG_BYTES)) + '"';
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
