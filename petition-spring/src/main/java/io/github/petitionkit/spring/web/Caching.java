package io.github.petitionkit.spring.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/**
 * Cache control of public answers. Caches may serve an answer for twice its age while they revalidate it, and for five
 * times its age if that fails, as on the site of the UK Parliament.
 *
 * @param json encodes the data of tags
 * @param maxAge the maximum age
 */
record Caching(PetitionJson json, Duration maxAge) {
    private static final int TAG_BYTES = 12;

    /**
     * Makes an answer with a body, or with "not modified".
     *
     * @param body the body
     * @param tagged the part of it that matters to readers, without the time of day
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
