package io.github.petitionkit.examples.site;

import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A rate limit: rejects an IP address that sends more forms in a minute than a person or a household does. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class AttemptLimit extends OncePerRequestFilter {
    private static final Set<String> BY_MAILED_LINK =
            Set.of("/confirm", "/not-me", "/withdraw", "/unsubscribe", "/self-service", "/new-address");

    private final VelocityCounter counter;
    private final InstantSource clock;
    private final Window window;
    private final UnknownProxy proxies;

    AttemptLimit(VelocityCounter counter, InstantSource clock, SiteProperties site, UnknownProxy proxies) {
        this.counter = counter;
        this.clock = clock;
        this.window = Window.of(site.attemptsPerMinute(), 60);
        this.proxies = proxies;
    }

    /** Lets mailed links through, so that nobody can keep others of one network from confirming. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || BY_MAILED_LINK.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        proxies.see(request);
        if (counter.hit("form " + request.getRemoteAddr(), clock.instant(), window) > window.limit()) {
            response.setHeader("Retry-After", "60");
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            chain.doFilter(request, response);
        }
    }
}
