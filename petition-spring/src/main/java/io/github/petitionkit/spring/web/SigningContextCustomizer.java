package io.github.petitionkit.spring.web;

import io.github.petitionkit.signature.SigningContext;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Adds to the circumstances of a signing what the host knows: when the form was handed out, what came back in a trap field,
 * what an electronic identity proved. Every bean of this type is asked, in order, from many threads. Do not read the
 * request's body.
 */
@FunctionalInterface
public interface SigningContextCustomizer {
    /**
     * Adds to the circumstances.
     *
     * @param context has the visitor's address, user agent and language already
     * @param request the request
     */
    void customize(SigningContext.Builder context, HttpServletRequest request);
}
