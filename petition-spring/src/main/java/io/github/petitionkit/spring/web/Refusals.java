package io.github.petitionkit.spring.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Passes on to Spring Security whom the library's controllers refuse, before any advice of the host takes the refusal
 * for a fault. It ignores the host's controllers.
 */
final class Refusals implements HandlerExceptionResolver, Ordered {
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (handler instanceof HandlerMethod method && ServedPaths.isOurs(method.getBeanType())) {
            if (failure instanceof AccessDeniedException denied) {
                throw denied;
            }
            if (failure instanceof AuthenticationException unknown) {
                throw unknown;
            }
        }
        return null;
    }
}
