package io.github.petitionkit.examples.site;

import io.github.petitionkit.petition.PetitionId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The properties {@code site.*}.
 *
 * @param name the name of the site
 * @param address its address, which links in mails begin with
 * @param movement the hashtag of the movement on the first page
 * @param sender the sender of mails
 * @param attemptsPerMinute number of forms that one IP address may send in a minute
 * @param pagesKeptFor how old a page may be that everybody may see
 * @param secondModeratorAbove how many signatures of a petition one moderator may take out of the count within a day
 *     without a second one
 * @param operator who runs the site, for its imprint and its terms
 * @param users the accounts with a password
 * @param moderators the addresses whose owners are moderators
 * @param openId who else vouches for addresses, or {@code null}
 * @param proof the key that signs tree heads, or {@code null} for one that lasts until the site stops
 */
@ConfigurationProperties("site")
public record SiteProperties(
        String name,
        URI address,
        String movement,
        String sender,
        int attemptsPerMinute,
        Duration pagesKeptFor,
        int secondModeratorAbove,
        Operator operator,
        @DefaultValue List<User> users,
        @DefaultValue List<String> moderators,
        @Nullable OpenIdProvider openId,
        @Nullable Proof proof) {
    /** The code of the site as an organisation that signers agree to hear from; all petitions are its own. */
    public static final String ORGANISATION = "site";

    /**
     * Returns the address of a page.
     *
     * @param path the path, with a slash before it
     * @return the address that people type, with this path
     */
    public String link(String path) {
        String start = address.toString();
        return (start.endsWith("/") ? start.substring(0, start.length() - 1) : start) + path;
    }

    /**
     * Returns the address at which sponsors sign.
     *
     * @param petition the petition
     * @param token the token of the invitation
     * @return the address of the form
     */
    public String invitation(PetitionId petition, String token) {
        return link("/petitions/" + petition + "/sign?invitation=" + token);
    }

    /**
     * Who runs the site.
     *
     * @param name the name
     * @param address where post reaches them, in one line
     * @param email where mail reaches them
     */
    public record Operator(String name, String address, String email) {}

    /**
     * An account.
     *
     * @param name the name
     * @param password the encoded password, such as {@code {bcrypt}$2a$…}
     * @param roles some of {@code CREATOR} and {@code MODERATOR}
     */
    public record User(String name, String password, List<String> roles) {
        /** {@return the account as Spring Security has it} */
        public UserDetails details() {
            return org.springframework.security.core.userdetails.User.withUsername(name)
                    .password(password)
                    .roles(roles.toArray(String[]::new))
                    .build();
        }
    }

    /**
     * A provider of OpenID Connect.
     *
     * @param issuer its address
     * @param clientId how it knows this site
     * @param clientSecret what this site proves that with
     */
    public record OpenIdProvider(String issuer, String clientId, String clientSecret) {
        /** Leaves out the secret. */
        @Override
        public String toString() {
            return "OpenIdProvider[" + issuer + "]";
        }
    }

    /**
     * An Ed25519 key.
     *
     * @param privateKey PKCS #8, in base64
     * @param publicKey X.509, in base64
     */
    public record Proof(
            @DefaultValue("") String privateKey,
            @DefaultValue("") String publicKey) {
        /** Leaves out the private key. */
        @Override
        public String toString() {
            return "Proof[hidden]";
        }
    }
}
