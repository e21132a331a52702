package io.github.petitionkit.spring.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Converts exceptions of the library's controllers, and of requests to them, to problems, before any advice of the
 * host. It ignores exceptions of the host's controllers.
 */
final class ProblemResolver implements HandlerExceptionResolver, Ordered {
    private static final String RETRY_SECONDS = "5";

    private final PetitionJson json;
    private final Predicate<HttpServletRequest> ours;

    ProblemResolver(PetitionJson json, Predicate<HttpServletRequest> ours) {
        this.json = json;
        this.ours = ours;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        boolean concerns = handler instanceof HandlerMethod method
                ? ServedPaths.isOurs(method.getBeanType())
                : handler == null && ours.test(request);
        Optional<Problem> problem = concerns && !response.isCommitted() ? Problems.of(failure) : Optional.empty();
        return problem.map(found -> answer(found, failure, response)).orElse(null);
    }

    private ModelAndView answer(Problem problem, Exception failure, HttpServletResponse response) {
        if (failure instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        json.write(problem, response);
        return new ModelAndView();
    }
}
