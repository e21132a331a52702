package io.github.petitionkit.spring.web;

import io.github.petitionkit.signature.request.Click;
import io.github.petitionkit.signature.request.SigningContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;

/**
 * Makes the context of a signing from a request.
 *
 * @param client determines the address
 * @param proxies detects unconfigured proxies
 * @param customizers the host's customizers, in order
 * @param deviceCookie the cookie that tells browsers apart, or {@code null}
 * @param language chooses the language
 */
record SigningContextFactory(
        ClientAddress client,
        ProxyWatch proxies,
        List<SigningContextCustomizer> customizers,
        @Nullable String deviceCookie,
        SignerLanguage language) {
    /** The header of the idempotency key. */
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** The header of a sponsor's invitation token, which must not be in access logs. */
    static final String INVITATION = "Petition-Invitation";

    /** The header of the answer to a challenge, in the format of ALTCHA's widget. */
    static final String CHALLENGE_ANSWER = "Petition-Challenge-Answer";

    SigningContext of(HttpServletRequest request, Locale locale) {
        String visitor = client.of(request);
        proxies.saw(request, visitor);
        SigningContext.Builder context = SigningContext.builder()
                .ip(visitor)
                .userAgent(request.getHeader(HttpHeaders.USER_AGENT))
                .locale(language.of(request, locale))
                .challengeAnswer(request.getHeader(CHALLENGE_ANSWER))
                .idempotencyKey(key(request.getHeader(IDEMPOTENCY_KEY)));
        String invitation = request.getHeader(INVITATION);
        if (invitation != null) {
            context.invitation(invitation);
        }
        customizers.forEach(each -> each.customize(context, request));
        return context.build();
    }

    /** Makes the click from the request that pressed the button of a mail. */
    Click click(HttpServletRequest request) {
        Cookie device = deviceCookie == null ? null : WebUtils.getCookie(request, deviceCookie);
        return new Click(client.of(request), request.getHeader(HttpHeaders.USER_AGENT))
                .onDevice(device == null ? null : device.getValue());
    }

    /** Parses the key, with or without the quotes of a structured header field (RFC 9651). */
    private static @Nullable String key(@Nullable String header) {
        if (header == null) {
            return null;
        }
        boolean quoted = header.length() > 1 && header.startsWith("\"") && header.endsWith("\"");
        String key = quoted ? header.substring(1, header.length() - 1) : header;
        try {
            return SigningContext.builder().idempotencyKey(key).build().idempotencyKey();
        } catch (IllegalArgumentException malformed) {
            throw new BadParameterException(IDEMPOTENCY_KEY, String.valueOf(malformed.getMessage()));
        }
    }
}
