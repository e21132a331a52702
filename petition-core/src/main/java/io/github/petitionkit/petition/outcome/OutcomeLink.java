package io.github.petitionkit.petition.outcome;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;

/**
 * A link to a part of an outcome, such as the transcript of a debate.
 *
 * @param relation what the link leads to, such as {@link #TRANSCRIPT}; 1 to 64 characters
 * @param url an absolute address by HTTP or HTTPS, at most 500 characters
 */
public record OutcomeLink(String relation, String url) {
    /** The text of what was said. */
    public static final String TRANSCRIPT = "transcript";

    /** A recording. */
    public static final String VIDEO = "video";

    /** The document itself: an answer, a decision or a report. */
    public static final String DOCUMENT = "document";

    private static final int MAX_RELATION = 64;
    private static final int MAX_URL = 500;

    /**
     * Trims the texts, and requires an address of the web.
     *
     * @throws IllegalArgumentException if the relation is empty or too long, or the address is none of HTTP or HTTPS
     */
    public OutcomeLink {
        relation = Objects.requireNonNull(relation, "relation").strip();
        url = Objects.requireNonNull(url, "url").strip();
        if (relation.isEmpty() || relation.length() > MAX_RELATION) {
            throw new IllegalArgumentException(
                    "A link's relation has 1 to 64 characters, this has " + relation.length());
        }
        if (url.length() > MAX_URL || !isOfTheWeb(url)) {
            throw new IllegalArgumentException(
                    "A link of an outcome is an absolute address with http or https and a host, of at most 500 characters");
        }
    }

    private static boolean isOfTheWeb(String url) {
        try {
            URI address = new URI(url);
            boolean isHttp =
                    "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return isHttp && address.getHost() != null && address.getUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
