package io.github.petitionkit.spring.web;

import io.github.petitionkit.network.IpBlock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The properties {@code petitionkit.web.*}.
 *
 * @param enabled Whether petitions are served over HTTP.
 * @param basePath Prefix of all paths.
 * @param maxAge Maximum age of public answers in browsers and caches; zero disables caching.
 * @param areaStep Step to whose multiples the figures of countries and regions are rounded down; they are left out
 *     below it, and exact with 1.
 * @param maxBodySize Maximum size of a request's body.
 * @param trustedProxies Addresses or CIDR blocks of the proxies in front of the application. Without any, the address
 *     of the connection is the visitor's.
 * @param forwardedHeader Header in which the trusted proxies give the visitor's address; the other one is ignored,
 *     because visitors can send it.
 * @param deviceCookie Name of the host's cookie that tells browsers apart, for checks of who presses the buttons of mails;
 *     its value is not stored. Without a name no device is known.
 * @param moderation Access of moderators.
 */
@ConfigurationProperties("petitionkit.web")
public record PetitionWebProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("/api") String basePath,
        @DefaultValue("60s") Duration maxAge,
        @DefaultValue("5") int areaStep,
        @DefaultValue("64KB") DataSize maxBodySize,
        @DefaultValue List<IpBlock> trustedProxies,
        @DefaultValue("x-forwarded-for") ForwardedHeader forwardedHeader,
        @Nullable String deviceCookie,
        @DefaultValue Moderation moderation) {
    /** Copies the lists. Requires a base path, a maximum age and a maximum size in their ranges. */
    public PetitionWebProperties {
        if (!basePath.isEmpty() && (!basePath.startsWith("/") || basePath.endsWith("/"))) {
            throw new IllegalArgumentException(
                    "petitionkit.web.base-path begins with a slash and does not end in one, like /api; or is empty");
        }
        if (maxAge.isNegative()) {
            throw new IllegalArgumentException("petitionkit.web.max-age must not be negative");
        }
        if (areaStep < 1) {
            throw new IllegalArgumentException("petitionkit.web.area-step is 1 or more");
        }
        if (maxBodySize.toBytes() < 1 || maxBodySize.toBytes() >= Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "petitionkit.web.max-body-size must be 1 byte or more, and less than 2 GB");
        }
        trustedProxies = List.copyOf(trustedProxies);
    }

    /**
     * Access of moderators.
     *
     * @param authority Authority that moderators must have.
     */
    public record Moderation(@DefaultValue("ROLE_MODERATOR") String authority) {}
}
