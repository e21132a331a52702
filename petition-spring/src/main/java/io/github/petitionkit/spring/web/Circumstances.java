package io.github.petitionkit.spring.web;

import io.github.petitionkit.signature.SigningContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/**
 * What the server knows about a visitor who signs.
 *
 * @param client tells the address
 * @param customizers the host's, in order
 */
record Circumstances(ClientAddress client, List<SigningContextCustomizer> customizers) {
    SigningContext of(HttpServletRequest request, Locale locale) {
        SigningContext.Builder context = SigningContext.builder()
                .ip(client.of(request))
                .userAgent(request.getHeader(HttpHeaders.USER_AGENT))
                .locale(locale);
        customizers.forEach(each -> each.customize(context, request));
        return context.build();
    }
}
