package io.github.petitionkit.examples.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets proxies keep the pages of movements and petitions for half a minute, and for two more while they fetch new ones.
 * These pages have no cookie and no token; whoever is logged in gets their own.
 */
@Configuration(proxyBeanMethods = false)
class PublicPages implements WebMvcConfigurer {
    private static final List<String> PATHS = List.of(
            "/",
            "/petitions/{id}",
            "/petitions/{id}/card.png",
            "/petitions/{id}/feed.atom",
            "/search",
            "/feed.atom",
            "/sitemap.xml",
            "/robots.txt",
            "/oembed",
            "/privacy",
            "/imprint",
            "/terms");

    private static final String CACHED = Objects.requireNonNull(CacheControl.maxAge(Duration.ofSeconds(5))
            .cachePublic()
            .sMaxAge(Duration.ofSeconds(30))
            .staleWhileRevalidate(Duration.ofMinutes(2))
            .getHeaderValue());

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Cached()).addPathPatterns(PATHS);
    }

    private static final class Cached implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (request.getUserPrincipal() == null && request.getParameter("lang") == null) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, CACHED);
                response.addHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
            }
            return true;
        }
    }

    /** Answers "not modified" to who has the page already. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etags() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> etags =
                new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        etags.addUrlPatterns("/", "/petitions/*", "/search", "/feed.atom", "/sitemap.xml");
        etags.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        return etags;
    }
}
