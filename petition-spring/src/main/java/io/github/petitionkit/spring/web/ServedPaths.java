package io.github.petitionkit.spring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/** Matches requests to paths of the library's controllers, with any method or media type. */
final class ServedPaths implements Predicate<HttpServletRequest> {
    private final Supplier<Stream<RequestMappingHandlerMapping>> mappings;

    /**
     * Collects the paths of all mappings; with the actuator there are several.
     *
     * @param mappings called late, because the mappings are created after this bean
     */
    ServedPaths(Supplier<Stream<RequestMappingHandlerMapping>> mappings) {
        this.mappings = mappings;
    }

    static boolean isOurs(Class<?> controller) {
        return controller.getPackageName().equals(ServedPaths.class.getPackageName());
    }

    @Override
    public boolean test(HttpServletRequest request) {
        PathContainer path = ServletRequestPathUtils.hasParsedRequestPath(request)
                ? ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication()
                : PathContainer.parsePath(request.getRequestURI());
        return patterns().stream().anyMatch(pattern -> pattern.matches(path));
    }

    private List<PathPattern> patterns() {
        return mappings.get()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> isOurs(entry.getValue().getBeanType()))
                .flatMap(entry -> patterns(entry.getKey()).stream())
                .toList();
    }

    private static List<PathPattern> patterns(RequestMappingInfo info) {
        return info.getPathPatternsCondition() == null
                ? List.of()
                : List.copyOf(info.getPathPatternsCondition().getPatterns());
    }
}
