package io.github.petitionkit.spring.web;

import io.github.petitionkit.network.IpBlock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What {@code petitionkit.web.*} says.
 *
 * @param enabled Whether petitions are served over HTTP.
 * @param basePath Path that everything is served under.
 * @param maxAge How long readers and caches may keep a count without asking again; nothing is kept for zero.
 * @param areaStep Step in which the figures of countries and regions are shown: rounded down to a multiple of it, left out below it,
 *     and exact with 1.
 * @param maxBodySize Size above which a request's body is refused.
 * @param trustedProxies Addresses or CIDR blocks of the proxies in front of the application. Without any, the address of the
 *     connection is the visitor's.
 * @param forwardedHeader Header in which the trusted proxies tell whom they forward; the other one is not read, as visitors
 *     can send it.
 * @param moderation What moderators need.
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
        @DefaultValue Moderation moderation) {
    /** Checks and copies. */
    public PetitionWebProperties {
        if (!basePath.isEmpty() && (!basePath.startsWith("/") || basePath.endsWith("/"))) {
            throw new IllegalArgumentException(
                    "petitionkit.web.base-path begins with a slash and does not end in one, like /api; or is empty");
        }
        if (maxAge.isNegative()) {
            throw new IllegalArgumentException("petitionkit.web.max-age is not negative");
        }
        if (areaStep < 1) {
            throw new IllegalArgumentException("petitionkit.web.area-step is 1 or more");
        }
        if (maxBodySize.toBytes() < 1 || maxBodySize.toBytes() >= Integer.MAX_VALUE) {
            throw new IllegalArgumentException("petitionkit.web.max-body-size is 1 byte or more, and less than 2 GB");
        }
        trustedProxies = List.copyOf(trustedProxies);
    }

    /**
     * What moderators need.
     *
     * @param authority Authority without which nobody moderates.
     */
    public record Moderation(@DefaultValue("ROLE_MODERATOR") String authority) {}
}
