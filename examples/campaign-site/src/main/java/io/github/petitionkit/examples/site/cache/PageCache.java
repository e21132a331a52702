package io.github.petitionkit.examples.site.cache;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Renders a public page at most once a moment in each language, however many ask for it: one visitor waits for the rendering,
 * and the others meanwhile get the page before, if it is no older than five moments, or else wait too. So it is on each of any
 * number of nodes.
 *
 * <p>Keeps nothing that belongs to one visitor: no request with a session or a log-in comes here, and no answer with a
 * cookie or a fault stays.
 */
final class PageCache extends OncePerRequestFilter {
    private static final int MOST_KEPT = 500;
    private static final int MOMENTS_WHILE_RENDERING = 5;
    private static final Pattern QUERY = Pattern.compile("via=[a-z0-9-]{1,40}");

    private final List<PathPattern> paths;
    private final LocaleResolver languages;
    private final InstantSource clock;
    private final Duration keptFor;
    private final Map<Key, Rendering> renderings =
            Collections.synchronizedMap(new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Rendering> eldest) {
                    return size() > MOST_KEPT;
                }
            });

    PageCache(List<String> paths, LocaleResolver languages, InstantSource clock, Duration keptFor) {
        this.paths =
                paths.stream().map(PathPatternParser.defaultInstance::parse).toList();
        this.languages = languages;
        this.clock = clock;
        this.keptFor = keptFor;
    }

    /** What a page depends on; its security headers depend on the scheme. */
    private record Key(String path, @Nullable String query, Locale language, boolean isSecure) {}

    /** A page that is being rendered or was; empty if it turned out to belong to one visitor. */
    private static final class Rendering extends CompletableFuture<Optional<KeptPage>> {
        private final Instant began;
        private volatile Optional<KeptPage> before = Optional.empty();

        Rendering(Instant began) {
            this.began = began;
        }

        boolean isGoodAt(Instant now, Duration keptFor) {
            return !isDone() || isYounger(keptFor, now);
        }

        private boolean isYounger(Duration most, Instant now) {
            Duration age = Duration.between(began, now);
            return !age.isNegative() && age.compareTo(most) < 0;
        }

        /** Is there instead of an earlier one, whose page serves until this one is done. */
        Rendering insteadOf(Rendering earlier, Duration most) {
            before = earlier.isYounger(most, began) ? earlier.join() : Optional.empty();
            return this;
        }

        Optional<KeptPage> page() {
            Optional<KeptPage> earlier = before;
            return isDone() || earlier.isEmpty() ? join() : earlier;
        }

        void end(Optional<KeptPage> page) {
            complete(page);
            before = Optional.empty();
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || request.getRequestedSessionId() != null
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || !isOurs(request.getQueryString())
                || !isPublic(request);
    }

    private static boolean isOurs(@Nullable String query) {
        return query == null || QUERY.matcher(query).matches();
    }

    private boolean isPublic(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return paths.stream().anyMatch(each -> each.matches(path));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Key key = new Key(
                request.getRequestURI(),
                request.getQueryString(),
                languages.resolveLocale(request),
                request.isSecure());
        Rendering mine = new Rendering(clock.instant());
        Rendering kept = renderings.merge(
                key,
                mine,
                (earlier, later) -> earlier.isGoodAt(later.began, keptFor)
                        ? earlier
                        : later.insteadOf(earlier, keptFor.multipliedBy(MOMENTS_WHILE_RENDERING)));
        if (kept == mine) {
            render(key, mine, request, response, chain);
            return;
        }
        Optional<KeptPage> page = kept.page();
        if (page.isPresent()) {
            page.get().answer(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void render(
            Key key, Rendering rendering, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper rendered = new ContentCachingResponseWrapper(response);
        Optional<KeptPage> page = Optional.empty();
        try {
            chain.doFilter(new UnconditionalRequest(request), rendered);
            page = KeptPage.of(rendered);
        } finally {
            if (page.isEmpty()) {
                renderings.remove(key, rendering);
            }
            rendering.end(page);
        }
        if (page.isPresent()) {
            page.get().answer(request, response);
        } else {
            rendered.copyBodyToResponse();
        }
    }
}
