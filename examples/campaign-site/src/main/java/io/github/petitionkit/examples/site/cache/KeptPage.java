package io.github.petitionkit.examples.site.cache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer that everybody may get: its headers, and its body as it is and compressed. */
final class KeptPage {
    private static final int LEAST_TO_ZIP = 1024;
    private static final Pattern TEXT = Pattern.compile("text/.*|application/([a-z]+\\+)?(xml|json)\\b.*");
    private static final Pattern TAKES_GZIP = Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

    private final String type;
    private final Locale language;
    private final Map<String, List<String>> headers;
    private final String etag;
    private final byte[] body;
    private final byte[] zipped;

    private KeptPage(String type, Locale language, Map<String, List<String>> headers, byte[] body) {
        this.type = type;
        this.language = language;
        this.headers = headers;
        this.etag = "W/\"" + digest(body) + "\"";
        this.body = body;
        this.zipped = TEXT.matcher(type).matches() && body.length >= LEAST_TO_ZIP ? zipped(body) : body;
    }

    /** Returns an answer as it can be kept; empty if it belongs to one visitor, or is none that stays. */
    static Optional<KeptPage> of(ContentCachingResponseWrapper answer) {
        if (answer.getStatus() != HttpStatus.OK.value()
                || answer.getContentType() == null
                || answer.containsHeader(HttpHeaders.SET_COOKIE)) {
            return Optional.empty();
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        answer.getHeaderNames().forEach(name -> headers.put(name, List.copyOf(answer.getHeaders(name))));
        headers.keySet().removeIf(HttpHeaders.CONTENT_LENGTH::equalsIgnoreCase);
        return Optional.of(
                new KeptPage(answer.getContentType(), answer.getLocale(), headers, answer.getContentAsByteArray()));
    }

    private static String digest(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static byte[] zipped(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(body);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    /** Answers a visitor, or that the page is the one that the visitor has already. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach((name, values) -> {
            if (!response.containsHeader(name)) {
                values.forEach(value -> response.addHeader(name, value));
            }
        });
        if (zipped != body) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        if (new ServletWebRequest(request, response).checkNotModified(etag)) {
            return;
        }
        response.setContentType(type);
        response.setLocale(language);
        byte[] sent = body;
        if (zipped != body && takesGzip(request)) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            sent = zipped;
        }
        response.setContentLength(sent.length);
        response.getOutputStream().write(sent);
    }

    private static boolean takesGzip(HttpServletRequest request) {
        return TAKES_GZIP
                .matcher(Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_ENCODING), ""))
                .find();
    }
}
