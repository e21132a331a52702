package io.github.petitionkit.examples.site;

import io.github.petitionkit.petition.PetitionId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody without a browser: a script, or an attacker. Keeps cookies, follows nothing. */
final class HttpVisitor {
    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf|revision|stamp|via)\" value=\"([^\"]*)\"");

    private final String address;
    private final String ip;
    private final String userAgent;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private String origin = "";

    private HttpVisitor(String address, String ip, String userAgent) {
        this.address = address;
        this.ip = ip;
        this.userAgent = userAgent;
    }

    /** From now on sends forms as a page of another site would. */
    HttpVisitor from(String page) {
        this.origin = page;
        return this;
    }

    /** Asks for a page that the visitor has already. */
    Answer getUnless(String etag, String path) throws IOException, InterruptedException {
        return send(request(path).header("If-None-Match", etag).GET());
    }

    HttpVisitor(RunningSite site, String ip, String userAgent) {
        this(site.address(), ip, userAgent);
    }

    /** An ordinary one. */
    HttpVisitor(String address, String ip) {
        this(address, ip, "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0");
    }

    /** An ordinary one. */
    HttpVisitor(RunningSite site, String ip) {
        this(site.address(), ip);
    }

    /** An answer. */
    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String location() {
            return header("Location");
        }

        /** What the form's hidden fields hold. */
        Map<String, String> hidden() {
            Map<String, String> hidden = new LinkedHashMap<>();
            Matcher field = HIDDEN.matcher(body());
            while (field.find()) {
                hidden.putIfAbsent(field.group(1), field.group(2));
            }
            return hidden;
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    Answer post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = request(path);
        return send((origin.isEmpty() ? request : request.header("Origin", origin))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Loads the form of an upload and sends a file with it. */
    Answer upload(String path, String name, byte[] file, String channel) throws IOException, InterruptedException {
        return upload(path, name, file, channel, Map.of());
    }

    Answer upload(String path, String name, byte[] file, String channel, Map<String, String> settings)
            throws IOException, InterruptedException {
        String border = "----a-border-between-parts";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, String> fields = new LinkedHashMap<>(get(path).hidden());
        fields.put("channel", channel);
        fields.putAll(settings);
        for (Map.Entry<String, String> field : fields.entrySet()) {
            body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(border, field.getKey(), field.getValue())
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(border, name)
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--%s--\r\n".formatted(border).getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Loads the form and sends it back at once, the trap filled in where there is something for it. */
    Answer sign(PetitionId id, String name, String email, String trap) throws IOException, InterruptedException {
        Map<String, String> fields =
                new LinkedHashMap<>(get("/petitions/" + id + "/sign").hidden());
        fields.putAll(Map.of("name", name, "email", email, "country", "GB", "publicName", "FULL", "website", trap));
        return post("/petitions/" + id + "/sign", fields);
    }

    /** Opens the link of a mail and presses the button. */
    Answer confirm(String token) throws IOException, InterruptedException {
        Map<String, String> fields =
                new LinkedHashMap<>(get("/confirm?token=" + token).hidden());
        fields.put("token", token);
        return post("/confirm", fields);
    }

    /** Asks for a link to the data of a mailbox. */
    Answer askForLink(String email) throws IOException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>(get("/self-service").hidden());
        fields.put("email", email);
        return post("/self-service/link", fields);
    }

    Answer logIn(String account, String password) throws IOException, InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>(get("/login").hidden());
        fields.putAll(Map.of("username", account, "password", password));
        return post("/login", fields);
    }

    /** Asks for a link to log in, opens it and presses the button. */
    void logInByMail(String email, Mailbox mail) throws Exception {
        Map<String, String> asked = new LinkedHashMap<>(get("/login").hidden());
        asked.put("email", email);
        post("/login/mail", asked);
        String token = RunningSite.tokenIn(mail.linkTo(email, "/login/link"));
        Map<String, String> opened =
                new LinkedHashMap<>(get("/login/link?token=" + token).hidden());
        opened.put("token", token);
        post("/login/link", opened);
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Has a cookie from elsewhere. */
    void take(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(address), cookie);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(30))
                .header("User-Agent", userAgent)
                .header("X-Forwarded-For", ip)
                .header("Accept", "text/html, */*;q=0.5")
                .header("Accept-Language", "en");
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
