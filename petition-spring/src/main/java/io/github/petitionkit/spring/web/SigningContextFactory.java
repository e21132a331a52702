package io.github.petitionkit.spring.web;

import io.github.petitionkit.signature.Click;
import io.github.petitionkit.signature.SigningContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What the server knows about a visitor who signs.
 *
 * @param client tells the address
 * @param proxies notices where the address is a proxy's
 * @param customizers the host's, in order
 */
record SigningContextFactory(ClientAddress client, ProxyWatch proxies, List<SigningContextCustomizer> customizers) {
    /** Tells that an attempt is the same as an earlier one. */
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** Carries the token of a sponsor's invitation, which an address would leave in logs. */
    static final String INVITATION = "Petition-Invitation";

    /** Carries the answer to a challenge, as ALTCHA's widget gives it. */
    static final String CHALLENGE_ANSWER = "Petition-Challenge-Answer";

    SigningContext of(HttpServletRequest request, Locale locale) {
        String visitor = client.of(request);
        proxies.saw(request, visitor);
        SigningContext.Builder context = SigningContext.builder()
                .ip(visitor)
                .userAgent(request.getHeader(HttpHeaders.USER_AGENT))
                .locale(locale)
                .challengeAnswer(request.getHeader(CHALLENGE_ANSWER))
                .idempotencyKey(key(request.getHeader(IDEMPOTENCY_KEY)));
        String invitation = request.getHeader(INVITATION);
        if (invitation != null) {
            context.invitation(invitation);
        }
        customizers.forEach(each -> each.customize(context, request));
        return context.build();
    }

    /** Where the button of a mail was pressed. */
    Click click(HttpServletRequest request) {
        return new Click(client.of(request), request.getHeader(HttpHeaders.USER_AGENT));
    }

    /** The key with or without the quotes that a structured header field has (RFC 9651). */
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
