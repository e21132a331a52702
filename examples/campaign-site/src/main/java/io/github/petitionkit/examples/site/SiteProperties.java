package io.github.petitionkit.examples.site;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What {@code site.*} says.
 *
 * @param name what the site is called
 * @param address where visitors find it: what links in mails begin with
 * @param movement the hashtag of the movement on the first page
 * @param sender from whom mails come
 * @param attemptsPerMinute how often one address may send a form in a minute
 * @param users who may log in
 * @param proof the key that signs tree heads, or {@code null} for one that lasts until the site stops
 */
@ConfigurationProperties("site")
public record SiteProperties(
        String name,
        URI address,
        String movement,
        String sender,
        int attemptsPerMinute,
        @DefaultValue List<User> users,
        @Nullable Proof proof) {
    /**
     * Somebody who may log in.
     *
     * @param name the account
     * @param password encoded, as in {@code {bcrypt}$2a$…}
     * @param roles of {@code CREATOR} and {@code MODERATOR}
     */
    public record User(String name, String password, List<String> roles) {}

    /**
     * An Ed25519 key.
     *
     * @param privateKey PKCS #8, in base64
     * @param publicKey X.509, in base64
     */
    public record Proof(String privateKey, String publicKey) {
        /** Tells nothing. */
        @Override
        public String toString() {
            return "Proof[hidden]";
        }
    }
}
