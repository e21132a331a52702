package io.github.petitionkit.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/**
 * Where requests go. It follows no redirect, and gives nobody the credentials, cookies or certificates of the host's own
 * connections. Thread-safe.
 */
final class Endpoint {
    private static final int LONGEST_TO_CONNECT = 10_000;
    private static final int FIRST_ERROR = 400;
    private static final Authenticator NOBODY = new Authenticator() {};

    private final URI address;
    private final int timeout;
    private final Network network;
    private final SSLSocketFactory sockets;

    /** Where the address may lead. */
    enum Network {
        /** Public servers with TLS, directly. */
        PUBLIC,
        /** Any server, also without TLS, and by the proxy of the JVM if there is one. */
        ANY
    }

    Endpoint(URI address, Duration timeout, Network network) {
        this(address, timeout, network, network == Network.PUBLIC ? new PublicSockets(tls()) : tls());
    }

    Endpoint(URI address, Duration timeout, Network network, SSLSocketFactory sockets) {
        this.address = address;
        this.timeout = (int) Math.min(timeout.toMillis(), Integer.MAX_VALUE);
        this.network = network;
        this.sockets = sockets;
    }

    private static SSLSocketFactory tls() {
        try {
            return SSLContext.getDefault().getSocketFactory();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has TLS", impossible);
        }
    }

    /**
     * Posts a request and returns the status of the answer, without reading the body, which can be endless.
     *
     * @throws IOException without an answer in time
     * @throws RefusedEndpointException if the address leads where it may not
     */
    int post(Map<String, String> headers, byte[] body) throws IOException {
        HttpURLConnection request = request();
        headers.forEach(request::setRequestProperty);
        CompletableFuture<Void> end = new CompletableFuture<>();
        CompletableFuture<Void> limit = end.orTimeout(timeout, TimeUnit.MILLISECONDS)
                .whenCompleteAsync((done, late) -> {
                    if (late != null) {
                        request.disconnect();
                    }
                });
        try (OutputStream out = request.getOutputStream()) {
            if (limit.isDone()) {
                throw new SocketTimeoutException("Connecting took too long");
            }
            out.write(body);
            int status = request.getResponseCode();
            leave(request, status);
            return status;
        } finally {
            end.complete(null);
        }
    }

    private HttpURLConnection request() throws IOException {
        if (network == Network.PUBLIC && !"https".equalsIgnoreCase(address.getScheme())) {
            throw new RefusedEndpointException("it is not https");
        }
        HttpURLConnection request = (HttpURLConnection)
                (network == Network.PUBLIC
                        ? address.toURL().openConnection(Proxy.NO_PROXY)
                        : address.toURL().openConnection());
        request.setRequestMethod("POST");
        request.setDoOutput(true);
        request.setInstanceFollowRedirects(false);
        request.setUseCaches(false);
        request.setAuthenticator(NOBODY);
        request.setConnectTimeout(Math.min(timeout, LONGEST_TO_CONNECT));
        request.setReadTimeout(timeout);
        if (request instanceof HttpsURLConnection secure) {
            secure.setSSLSocketFactory(sockets);
            secure.setHostnameVerifier((host, session) -> false);
        }
        return request;
    }

    /** Leaves the connection to the next request, if the answer has ended. */
    private static void leave(HttpURLConnection request, int status) throws IOException {
        InputStream answer = status < FIRST_ERROR ? request.getInputStream() : request.getErrorStream();
        if (answer != null) {
            answer.close();
        }
    }
}
