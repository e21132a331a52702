package io.github.petitionkit.examples.site;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.function.Supplier;

/** A provider of OpenID Connect with one user, who is logged in already. */
final class OpenIdProvider implements AutoCloseable {
    private final String issuer;
    private final HttpServer server;
    private final RSAKey key;
    private volatile String idToken = "";

    OpenIdProvider(int port) throws IOException, JOSEException {
        issuer = "http://localhost:" + port;
        key = new RSAKeyGenerator(2048).keyID("only").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        answer("/.well-known/openid-configuration", () -> """
                        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                         "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"],
                         "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}
                        """.formatted(issuer));
        answer("/keys", () -> new JWKSet(key.toPublicJWK()).toString());
        answer("/token", () -> """
                {"access_token": "x", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}
                """.formatted(idToken));
        server.start();
    }

    private void answer(String path, Supplier<String> json) {
        server.createContext(path, exchange -> send(exchange, json.get().getBytes(StandardCharsets.UTF_8)));
    }

    private static void send(HttpExchange exchange, byte[] json) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, json.length);
        exchange.getResponseBody().write(json);
        exchange.close();
    }

    /** Vouches for the user to whoever asked with this nonce. */
    void vouch(String email, boolean verified, String nonce) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("only").build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .subject("1")
                        .audience("site")
                        .issueTime(Date.from(Instant.now()))
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .claim("nonce", nonce)
                        .claim("email", email)
                        .claim("email_verified", verified)
                        .build());
        token.sign(new RSASSASigner(key));
        idToken = token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
