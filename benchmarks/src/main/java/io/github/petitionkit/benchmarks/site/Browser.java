package io.github.petitionkit.benchmarks.site;

import io.github.petitionkit.signature.request.SigningContext;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One person's browser: keeps its cookies, and sends a form back with what was hidden in it. Used by one thread at a time. */
public final class Browser {
    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf|stamp|token)\" value=\"([^\"]*)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client;
    private final URI site;
    private final SigningContext from;
    private final Map<String, String> cookies = new HashMap<>();
    private final Map<String, String> hidden = new LinkedHashMap<>();

    /**
     * A browser without cookies.
     *
     * @param client shared by all, as a proxy in front of a site shares its connections
     * @param site the address of the site
     * @param from where the person is, and with which browser
     */
    public Browser(HttpClient client, URI site, SigningContext from) {
        this.client = client;
        this.site = site;
        this.from = from;
    }

    /**
     * Opens a page.
     *
     * @param path where it is
     * @return its text
     * @throws IOException if it is not there
     * @throws InterruptedException if this thread is interrupted meanwhile
     */
    public String open(String path) throws IOException, InterruptedException {
        String page = expect(200, send(request(path).GET())).body();
        hidden.clear();
        Matcher field = HIDDEN.matcher(page);
        while (field.find()) {
            hidden.putIfAbsent(field.group(1), field.group(2));
        }
        return page;
    }

    /**
     * Sends the form of the page that is open.
     *
     * @param path where to
     * @param fields what is filled in
     * @return where it leads
     * @throws IOException if it is not taken
     * @throws InterruptedException if this thread is interrupted meanwhile
     */
    public String submit(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return expect(302, post(path, fields)).headers().firstValue("Location").orElseThrow();
    }

    /**
     * Presses the button of the page that is open.
     *
     * @param path where to
     * @return the page that comes
     * @throws IOException if it is not taken
     * @throws InterruptedException if this thread is interrupted meanwhile
     */
    public String press(String path) throws IOException, InterruptedException {
        return expect(200, post(path, Map.of())).body();
    }

    private HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(hidden);
        all.putAll(fields);
        String form = all.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.resolve(path))
                .timeout(PATIENCE)
                .header("X-Forwarded-For", Objects.requireNonNull(from.ip()))
                .header("User-Agent", Objects.requireNonNull(from.userAgent()))
                .header("Accept", "text/html")
                .header("Accept-Language", from.locale().toLanguageTag());
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + '=' + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        for (String cookie : response.headers().allValues("Set-Cookie")) {
            String[] parts = cookie.split("[=;]", 3);
            cookies.put(parts[0], parts[1]);
        }
        return response;
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> response) throws IOException {
        if (response.statusCode() != status) {
            throw new IOException("status " + response.statusCode());
        }
        return response;
    }
}
