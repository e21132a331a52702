package io.github.petitionkit.examples.site;

import java.net.URI;
import java.util.List;
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
 */
@ConfigurationProperties("site")
public record SiteProperties(
        String name,
        URI address,
        String movement,
        String sender,
        int attemptsPerMinute,
        @DefaultValue List<User> users) {
    /**
     * Somebody who may log in.
     *
     * @param name the account
     * @param password encoded, as in {@code {bcrypt}$2a$…}
     * @param roles of {@code CREATOR} and {@code MODERATOR}
     */
    public record User(String name, String password, List<String> roles) {}
}
