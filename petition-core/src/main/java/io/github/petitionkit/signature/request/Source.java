package io.github.petitionkit.signature.request;

import io.github.petitionkit.text.TextKind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a signer came from, by the host's own links. It is no personal data: give names of campaigns and sites, never a
 * person's link.
 *
 * @param campaign the name of a campaign, such as {@code spring-mail}, or {@code null}
 * @param partner the name of a partner, or {@code null}
 * @param referrer the host name of the page before, such as {@code news.example.org}, or {@code null}; of an address its
 *     host is left
 */
public record Source(
        @Nullable String campaign,
        @Nullable String partner,
        @Nullable String referrer) {
    /** The longest name, in characters; longer ones are cut. */
    public static final int MAX_LENGTH = 100;

    /** Possessive, so that no text of a stranger takes more than its length. */
    private static final Pattern ADDRESS = Pattern.compile("(?s)^\\s*+(?:[^/?#:]*+:)?//(?:[^/?#@]*+@)?([^/?#:]*+).*+");

    /** Cleans and cuts the names; an empty one is none. */
    public Source {
        campaign = SigningContext.cut(TextKind.LINE.cleanOrNull(campaign), MAX_LENGTH);
        partner = SigningContext.cut(TextKind.LINE.cleanOrNull(partner), MAX_LENGTH);
        referrer = SigningContext.cut(TextKind.LINE.cleanOrNull(host(referrer)), MAX_LENGTH);
    }

    /** Leaves of an address its host: paths and queries may tell who came, and each would be a source of its own. */
    private static @Nullable String host(@Nullable String referrer) {
        return referrer == null ? null : ADDRESS.matcher(referrer).replaceFirst("$1");
    }

    /**
     * A campaign.
     *
     * @param name its name
     * @return a source without partner and referrer
     */
    public static Source campaign(String name) {
        return new Source(name, null, null);
    }

    /**
     * A partner.
     *
     * @param name its name
     * @return a source without campaign and referrer
     */
    public static Source partner(String name) {
        return new Source(null, name, null);
    }

    /** {@return whether nothing is known} */
    public boolean isUnknown() {
        return campaign == null && partner == null && referrer == null;
    }
}
