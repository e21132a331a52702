package io.github.petitionkit.spring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Finds the endpoint of signers first. Spring MVC compares a request with every mapping of its method if the path has a
 * variable, and a surge consists of such requests. This mapping has that endpoint alone, with the interceptors and rules of
 * Spring's, which gets whatever does not match here. It is empty if the host has a mapping that Spring would prefer.
 */
final class SigningMapping extends RequestMappingInfoHandlerMapping {
    private static final String LAST_SEGMENT = "/signatures";
    private static final String SOME_ID = "00000000-0000-4000-8000-000000000000";

    private final Map<RequestMappingInfo, HandlerMethod> endpoint = new HashMap<>(1);

    /**
     * Makes a mapping.
     *
     * @param all Spring's mappings, initialised; one of them has the endpoint, unless the host replaces its controller
     */
    SigningMapping(Stream<RequestMappingHandlerMapping> all) {
        all.filter(SigningMapping::isUnchanged).forEach(this::takeEndpoint);
    }

    /** A host's own kind of mapping may choose otherwise. */
    private static boolean isUnchanged(RequestMappingHandlerMapping mapping) {
        return mapping.getClass() == RequestMappingHandlerMapping.class && mapping.usesPathPatterns();
    }

    private void takeEndpoint(RequestMappingHandlerMapping standard) {
        Map<RequestMappingInfo, HandlerMethod> methods = standard.getHandlerMethods();
        methods.forEach((info, method) -> {
            if (method.getBeanType() == SigningController.class && isAlwaysChosen(info, methods.keySet())) {
                endpoint.put(info, method);
                doAs(standard);
            }
        });
    }

    private static boolean isAlwaysChosen(RequestMappingInfo info, Set<RequestMappingInfo> all) {
        return all.stream().noneMatch(other -> !other.equals(info) && mayBeChosen(other, info));
    }

    private static boolean mayBeChosen(RequestMappingInfo other, RequestMappingInfo endpoint) {
        Set<RequestMethod> methods = other.getMethodsCondition().getMethods();
        return (methods.isEmpty() || methods.contains(RequestMethod.POST))
                && patterns(other).anyMatch(pattern -> patterns(endpoint).anyMatch(own -> mayBeChosen(pattern, own)));
    }

    private static Stream<PathPattern> patterns(RequestMappingInfo info) {
        PathPatternsRequestCondition paths = info.getPathPatternsCondition();
        return paths == null ? Stream.of() : paths.getPatterns().stream();
    }

    /** Whether both match a path, and the endpoint's pattern is not the more specific one. */
    private static boolean mayBeChosen(PathPattern other, PathPattern endpoint) {
        PathContainer path = PathContainer.parsePath(endpoint.getPatternString().replaceAll("\\{[^/]*}", SOME_ID));
        PathContainer literal = PathContainer.parsePath(other.getPatternString());
        return other.compareTo(endpoint) <= 0 && (other.matches(path) || endpoint.matches(literal));
    }

    private void doAs(RequestMappingHandlerMapping standard) {
        setOrder(standard.getOrder() - 1);
        setPatternParser(standard.getPatternParser());
        setApiVersionStrategy(standard.getApiVersionStrategy());
        setCorsProcessor(standard.getCorsProcessor());
        if (standard.getCorsConfigurationSource() != null) {
            setCorsConfigurationSource(standard.getCorsConfigurationSource());
        }
        HandlerInterceptor[] interceptors = standard.getAdaptedInterceptors();
        if (interceptors != null) {
            setInterceptors((Object[]) interceptors);
        }
    }

    /** Spring's mapping has detected them. */
    @Override
    protected void detectMappedInterceptors(List<HandlerInterceptor> interceptors) {}

    @Override
    protected void initHandlerMethods() {
        endpoint.forEach((info, method) -> registerMapping(info, method.getBean(), method.getMethod()));
    }

    @Override
    protected @Nullable HandlerMethod getHandlerInternal(HttpServletRequest request) throws Exception {
        boolean maySign = !endpoint.isEmpty()
                && HttpMethod.POST.matches(request.getMethod())
                && request.getRequestURI().endsWith(LAST_SEGMENT);
        return maySign ? super.getHandlerInternal(request) : null;
    }

    /** Leaves the answer to Spring's mapping, which may have others for the path. */
    @Override
    protected @Nullable HandlerMethod handleNoMatch(
            Set<RequestMappingInfo> infos, String path, HttpServletRequest request) {
        return null;
    }

    @Override
    protected boolean isHandler(Class<?> type) {
        return false;
    }

    @Override
    protected @Nullable RequestMappingInfo getMappingForMethod(Method method, Class<?> type) {
        return null;
    }
}
