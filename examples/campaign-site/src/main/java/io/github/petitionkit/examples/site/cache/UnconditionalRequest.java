package io.github.petitionkit.examples.site.cache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A request for a page whatever its visitor has already, because others get the same page. */
final class UnconditionalRequest extends HttpServletRequestWrapper {
    UnconditionalRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isCondition(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isCondition(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    private static boolean isCondition(String header) {
        return header.equalsIgnoreCase(HttpHeaders.IF_NONE_MATCH);
    }
}
