package io.github.petitionkit.examples.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Turns forms of other sites away where no cookie protects a form: browsers say in {@code Origin} whose page sends it.
 * Programs that send no such header are not driven by another site. A browser that is to keep its pages to itself says
 * {@code null}, and in {@code Sec-Fetch-Site} all the same whether the form is from here.
 */
final class OwnForms extends OncePerRequestFilter {
    private final Address site;

    /**
     * Makes a filter.
     *
     * @param address what people type, whatever the proxy in between says of itself
     */
    OwnForms(URI address) {
        this.site = Address.of(address.toString());
    }

    /** What makes an origin (RFC 6454). */
    private record Address(
            @Nullable String scheme, @Nullable String host, int port) {
        static Address of(String text) {
            UriComponents parts = UriComponentsBuilder.fromUriString(text).build();
            return new Address(parts.getScheme(), parts.getHost(), parts.getPort());
        }

        Address {
            scheme = scheme == null ? null : scheme.toLowerCase(Locale.ROOT);
            host = host == null ? null : host.toLowerCase(Locale.ROOT);
            port = port == -1 ? usual(scheme) : port;
        }

        private static int usual(@Nullable String scheme) {
            return "https".equals(scheme) ? 443 : 80;
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || isOwn(origin, request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private boolean isOwn(String origin, HttpServletRequest request) {
        if (origin.equals("null")) {
            return "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
        }
        try {
            Address from = Address.of(origin);
            return from.equals(site)
                    || from.equals(new Address(request.getScheme(), request.getServerName(), request.getServerPort()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
