package io.github.petitionkit.examples.site.cache;

import io.github.petitionkit.examples.site.SiteProperties;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
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

    /** What only this node keeps: counts, which proxies would make old, and the page after a form, which is the same for all. */
    private static final List<String> KEPT_HERE = List.of(
            "/petitions/{id}/count", "/widget/{id}/count", "/petitions/{id}/{notice:check-your-mail|thank-you}");

    /** Behind the sessions, which say who is logged in, and before all that renders a page. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 60;

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

    @Bean
    FilterRegistrationBean<PageCache> pageCache(SiteProperties site, LocaleResolver languages, InstantSource clock) {
        List<String> paths = Stream.concat(PATHS.stream(), KEPT_HERE.stream()).toList();
        FilterRegistrationBean<PageCache> pages =
                new FilterRegistrationBean<>(new PageCache(paths, languages, clock, site.pagesKeptFor()));
        pages.setOrder(ORDER);
        return pages;
    }
}
