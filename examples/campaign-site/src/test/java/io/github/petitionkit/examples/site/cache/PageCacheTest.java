package io.github.petitionkit.examples.site.cache;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The cache in a Tomcat, before a servlet that counts how often it renders. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageCacheTest {
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final AtomicInteger rendered = new AtomicInteger();
    private final AtomicInteger petitions = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Tomcat tomcat = new Tomcat();
    private final String address;

    private volatile CountDownLatch begun = new CountDownLatch(0);
    private volatile CountDownLatch slow = new CountDownLatch(0);
    private volatile Instant now = Instant.parse("2026-11-01T12:00:00Z");

    PageCacheTest(@TempDir Path work) throws Exception {
        tomcat.setBaseDir(work.toString());
        tomcat.setPort(0);
        tomcat.getConnector()
                .setProperty("address", InetAddress.getLoopbackAddress().getHostAddress());
        Context site = tomcat.addContext(
                "", Files.createDirectory(work.resolve("site")).toString());
        FilterDef cache = new FilterDef();
        cache.setFilterName("cache");
        cache.setFilter(new PageCache(
                List.of("/petitions/{id}", "/slow", "/error", "/mine"),
                new AcceptHeaderLocaleResolver(),
                () -> now,
                KEPT));
        site.addFilterDef(cache);
        FilterMap all = new FilterMap();
        all.setFilterName("cache");
        all.addURLPattern("/*");
        site.addFilterMap(all);
        Tomcat.addServlet(site, "pages", new Pages()).addMapping("/");
        tomcat.start();
        address = "http://localhost:" + tomcat.getConnector().getLocalPort();
    }

    private final class Pages extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            int number = rendered.incrementAndGet();
            String path = request.getRequestURI();
            if (path.equals("/error")) {
                response.sendError(404);
                return;
            }
            if (request.getHeader("If-None-Match") != null) {
                response.setStatus(304);
                return;
            }
            if (path.equals("/mine")) {
                response.addCookie(new Cookie("mine", "" + number));
            }
            if (path.equals("/slow")) {
                begun.countDown();
                await(slow);
            }
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("X-Frame-Options", "DENY");
            response.getWriter()
                    .print("page %d in %s for %s "
                                    .formatted(number, request.getLocale(), request.getHeader("Authorization"))
                            + "é".repeat(2000));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterAll
    void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    private String petition() {
        return "/petitions/" + petitions.incrementAndGet();
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> page) throws IOException {
        byte[] body = page.body();
        boolean isZipped = page.headers().firstValue("Content-Encoding").isPresent();
        return new String(
                isZipped ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes() : body,
                StandardCharsets.UTF_8);
    }

    @Test
    void secondVisitorOfAMomentGetsTheSamePageWithTheSameHeaders() throws Exception {
        String path = petition();
        HttpResponse<byte[]> first = get(path);
        HttpResponse<byte[]> second = get(path);
        assertThat(second.body()).isEqualTo(first.body());
        for (String header : List.of("Content-Type", "X-Frame-Options", "ETag", "Vary", "Content-Length")) {
            assertThat(second.headers().allValues(header))
                    .as(header)
                    .hasSize(1)
                    .isEqualTo(first.headers().allValues(header));
        }
    }

    @Test
    void noPageIsOlderThanTheMoment() throws Exception {
        String path = petition();
        String first = text(get(path));
        now = now.plus(KEPT).minusMillis(1);
        assertThat(text(get(path))).isEqualTo(first);
        now = now.plusMillis(1);
        assertThat(text(get(path))).isNotEqualTo(first);
    }

    @Test
    void clockThatGoesBackKeepsNoPageLonger() throws Exception {
        String path = petition();
        String first = text(get(path));
        now = now.minus(Duration.ofHours(1));
        assertThat(text(get(path))).isNotEqualTo(first);
    }

    @Test
    void whoHasThePageIsToldSoWithoutARendering() throws Exception {
        String path = petition();
        HttpResponse<byte[]> first = get(path);
        String etag = first.headers().firstValue("ETag").orElseThrow();
        int before = rendered.get();
        HttpResponse<byte[]> again = get(path, "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(rendered).hasValue(before);
        assertThat(get(path, "If-None-Match", "\"another\"").statusCode()).isEqualTo(200);
    }

    @Test
    void whoHasAnEarlierPageRendersTheNextForTheOthersToo() throws Exception {
        String path = petition();
        HttpResponse<byte[]> page = get(path, "If-None-Match", "W/\"earlier\"");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(text(get(path))).isEqualTo(text(page));
    }

    @Test
    void hundredVisitorsAtOnceCauseOneRendering() throws Exception {
        now = now.plus(KEPT.multipliedBy(10));
        int before = rendered.get();
        slow = new CountDownLatch(1);
        List<CompletableFuture<HttpResponse<byte[]>>> visitors = new ArrayList<>();
        for (int visitor = 0; visitor < 100; visitor++) {
            visitors.add(later("/slow"));
        }
        slow.countDown();
        for (CompletableFuture<HttpResponse<byte[]>> visitor : visitors) {
            assertThat(text(visitor.get())).contains("page " + (before + 1) + " ");
        }
        assertThat(rendered).hasValue(before + 1);
    }

    private CompletableFuture<HttpResponse<byte[]>> later(String path) {
        return client.sendAsync(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void duringARenderingTheOthersGetThePageBeforeUnlessItIsOld() throws Exception {
        now = now.plus(KEPT.multipliedBy(10));
        String earlier = text(get("/slow"));
        now = now.plus(KEPT);
        begun = new CountDownLatch(1);
        slow = new CountDownLatch(1);
        CompletableFuture<HttpResponse<byte[]>> waiting = later("/slow");
        begun.await();
        assertThat(text(get("/slow"))).isEqualTo(earlier);
        slow.countDown();
        String next = text(waiting.get());
        assertThat(next).isNotEqualTo(earlier);

        now = now.plus(KEPT.multipliedBy(5));
        begun = new CountDownLatch(1);
        slow = new CountDownLatch(1);
        waiting = later("/slow");
        begun.await();
        CompletableFuture<HttpResponse<byte[]>> other = later("/slow");
        slow.countDown();
        assertThat(text(other.get())).isEqualTo(text(waiting.get())).isNotEqualTo(next);
    }

    @Test
    void eachLanguageHasItsOwnPage() throws Exception {
        String path = petition();
        assertThat(text(get(path, "Accept-Language", "fr"))).contains("in fr");
        assertThat(text(get(path, "Accept-Language", "de"))).contains("in de");
        assertThat(text(get(path, "Accept-Language", "fr"))).contains("in fr");
    }

    @ParameterizedTest
    @CsvSource({
        "Cookie, JSESSIONID=0123456789ABCDEF",
        "Authorization, Basic bW9kZXJhdG9yOm1vZGVyYXRvcg==",
    })
    void whoMayBeLoggedInNeitherGetsNorGivesAPage(String header, String value) throws Exception {
        String path = petition();
        String own = text(get(path, header, value));
        String shared = text(get(path));
        assertThat(shared).isNotEqualTo(own).contains("for null");
        assertThat(text(get(path, header, value))).isNotEqualTo(shared);
    }

    @ParameterizedTest
    @CsvSource({"?via=post, true", "?via=<x>, false", "?via=a&x=1, false", "?utm_source=x, false", "?lang=fr, false"})
    void onlyQueriesOfOurOwnArePartOfAPage(String query, boolean isKept) throws Exception {
        String path = petition() + query.replace("<", "%3C").replace(">", "%3E");
        String first = text(get(path));
        assertThat(text(get(path)).equals(first)).isEqualTo(isKept);
    }

    @ParameterizedTest
    @CsvSource({"/error, 404", "/mine, 200", "/other, 200"})
    void faultsAnswersWithACookieAndOtherPagesAreRenderedEachTime(String path, int status) throws Exception {
        int before = rendered.get();
        assertThat(get(path).statusCode()).isEqualTo(status);
        HttpResponse<byte[]> again = get(path);
        assertThat(again.statusCode()).isEqualTo(status);
        assertThat(rendered).hasValue(before + 2);
        assertThat(again.headers().firstValue("ETag")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"gzip, true", "'br, gzip;q=0.5', true", "gzip;q=0, false", "'gzip;q=0.0, br', false", "identity, false"
    })
    void pageIsZippedForWhomTakesIt(String encodings, boolean isZipped) throws Exception {
        String path = petition();
        HttpResponse<byte[]> page = get(path, "Accept-Encoding", encodings);
        assertThat(page.headers().firstValue("Content-Encoding").isPresent()).isEqualTo(isZipped);
        assertThat(text(page)).endsWith("éé");
        assertThat(page.headers().firstValue("Vary").orElseThrow().toLowerCase(Locale.ROOT))
                .contains("accept-encoding");
    }
}
