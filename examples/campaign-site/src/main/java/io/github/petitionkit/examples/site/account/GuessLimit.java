package io.github.petitionkit.examples.site.account;

import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Limits wrong passwords for each account, from wherever they come, without locking its owner out: a browser in which the
 * owner has logged in before counts its own wrong ones alone (OWASP, "Slow Down Online Guessing Attacks with Device
 * Cookies"), and a mailed link needs no password.
 */
@Component
public class GuessLimit {
    private static final Window MOST = Window.of(10, 15 * 60);

    private final VelocityCounter counter;
    private final InstantSource clock;
    private final KnownDevice device;
    private final SavedRequestAwareAuthenticationSuccessHandler goOn =
            new SavedRequestAwareAuthenticationSuccessHandler();

    GuessLimit(VelocityCounter counter, InstantSource clock, KnownDevice device) {
        this.counter = counter;
        this.clock = clock;
        this.device = device;
    }

    /**
     * Counts what becomes of passwords.
     *
     * @param login what Spring Security configures
     */
    public void configure(FormLoginConfigurer<HttpSecurity> login) {
        login.loginPage("/login").successHandler(this::right).failureHandler(this::wrong);
    }

    /**
     * Refuses passwords for an account of which too many were wrong.
     *
     * @param request the request
     * @param response the response
     * @param chain what follows
     * @throws IOException if the client is gone
     * @throws ServletException if what follows fails
     */
    public void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean isPassword =
                request.getMethod().equals("POST") && request.getRequestURI().equals("/login");
        if (isPassword && counter.count(key(request), clock.instant(), MOST) >= MOST.limit()) {
            response.sendRedirect("/login?wait");
        } else {
            chain.doFilter(request, response);
        }
    }

    private void right(HttpServletRequest request, HttpServletResponse response, Authentication account)
            throws IOException, ServletException {
        device.remember(account(request), request, response);
        goOn.onAuthenticationSuccess(request, response, account);
    }

    private void wrong(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        counter.hit(key(request), clock.instant(), MOST);
        response.sendRedirect("/login?error");
    }

    private String key(HttpServletRequest request) {
        String account = account(request);
        return "password " + account
                + device.of(account, request).map(id -> " " + id).orElse("");
    }

    private static String account(HttpServletRequest request) {
        String name = request.getParameter("username");
        return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    }
}
