package io.github.petitionkit.spring.web;

import io.github.petitionkit.signature.request.SigningContext;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Adds the host's facts to the circumstances of a signing: when the form was served, the content of a honeypot, the
 * proof of an electronic identity. The library calls every bean of this type, in order and concurrently. Do not read
 * the request's body.
 */
@FunctionalInterface
public interface SigningContextCustomizer {
    /**
     * Adds to the circumstances.
     *
     * @param context the context, which already has the visitor's address, user agent and language
     * @param request the request
     */
    void customize(SigningContext.Builder context, HttpServletRequest request);
}
