package io.github.petitionkit.examples.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Turns forms of other sites away where no cookie protects a form: browsers say in {@code Origin} whose page sends it.
 * Programs that send no such header are not driven by another site.
 */
final class OwnForms extends OncePerRequestFilter {
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

    private static boolean isOwn(String origin, HttpServletRequest request) {
        try {
            UriComponents from = UriComponentsBuilder.fromUriString(origin).build();
            return request.getScheme().equals(from.getScheme())
                    && request.getServerName().equals(from.getHost())
                    && request.getServerPort() == port(from);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static int port(UriComponents origin) {
        if (origin.getPort() != -1) {
            return origin.getPort();
        }
        return "https".equals(origin.getScheme()) ? 443 : 80;
    }
}
