package io.github.petitionkit.benchmarks.site;

import io.github.petitionkit.signature.request.SigningContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One person's browser: keeps its cookies, and sends a form back with what was hidden in it. All share their connections, as
 * a proxy in front of a site shares its own, and a request is made in the thread that waits for it, so that people take
 * little of the processor. Used by one thread at a time.
 */
public final class Browser {
    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf|stamp|token)\" value=\"([^\"]*)\"");
    private static final int PATIENCE = 60_000;
    private static final int KEPT_CONNECTIONS = 256;

    static {
        System.setProperty("http.maxConnections", Integer.toString(KEPT_CONNECTIONS));
        System.setProperty("sun.net.http.retryPost", "false");
    }

    private final URI site;
    private final SigningContext from;
    private final Map<String, String> cookies = new HashMap<>();
    private final Map<String, String> hidden = new LinkedHashMap<>();

    /**
     * A browser without cookies.
     *
     * @param site the address of the site
     * @param from where the person is, and with which browser
     */
    public Browser(URI site, SigningContext from) {
        this.site = site;
        this.from = from;
    }

    /**
     * Opens a page.
     *
     * @param path where it is
     * @return its text
     * @throws IOException if it is not there
     */
    public String open(String path) throws IOException {
        String page = answer(connection(path)).expect(200).body();
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
     */
    public String submit(String path, Map<String, String> fields) throws IOException {
        return Objects.requireNonNull(post(path, fields).expect(302).location(), "no location");
    }

    /**
     * Presses the button of the page that is open.
     *
     * @param path where to
     * @return the page that comes
     * @throws IOException if it is not taken
     */
    public String press(String path) throws IOException {
        return post(path, Map.of()).expect(200).body();
    }

    private Answer post(String path, Map<String, String> fields) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(hidden);
        all.putAll(fields);
        String form = all.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpURLConnection connection = connection(path);
        connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
        connection.setDoOutput(true);
        try (OutputStream body = connection.getOutputStream()) {
            body.write(form.getBytes(StandardCharsets.UTF_8));
        }
        return answer(connection);
    }

    private HttpURLConnection connection(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) site.resolve(path).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(PATIENCE);
        connection.setReadTimeout(PATIENCE);
        connection.setRequestProperty("X-Forwarded-For", from.ip());
        connection.setRequestProperty("User-Agent", from.userAgent());
        connection.setRequestProperty("Accept", "text/html");
        connection.setRequestProperty("Accept-Language", from.locale().toLanguageTag());
        if (!cookies.isEmpty()) {
            connection.setRequestProperty(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + '=' + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return connection;
    }

    private record Answer(int status, String body, @Nullable String location) {
        Answer expect(int expected) throws IOException {
            if (status != expected) {
                throw new IOException("status " + status);
            }
            return this;
        }
    }

    private Answer answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        InputStream stream = status < 400 ? connection.getInputStream() : connection.getErrorStream();
        String body = "";
        if (stream != null) {
            try (stream) {
                body = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        connection.getHeaderFields().getOrDefault("Set-Cookie", List.of()).forEach(cookie -> {
            String[] parts = cookie.split("[=;]", 3);
            cookies.put(parts[0], parts[1]);
        });
        return new Answer(status, body, connection.getHeaderField("Location"));
    }
}
