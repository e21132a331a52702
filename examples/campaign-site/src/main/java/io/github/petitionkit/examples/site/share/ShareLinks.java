package io.github.petitionkit.examples.site.share;

import io.github.petitionkit.examples.site.SiteProperties;
import io.github.petitionkit.petition.PetitionId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Links by which a signer passes a petition on. They load nothing from anywhere and need no script. Each names itself in
 * the address that it passes on ({@code ?via=}), so that a signature knows by which way it came, without a cookie.
 */
@Component
public class ShareLinks {
    private final SiteProperties site;

    ShareLinks(SiteProperties site) {
        this.site = site;
    }

    /** The ways other than mail, by their names for people. */
    public static final List<String> WAYS = List.of("WhatsApp", "Telegram", "Facebook", "Bluesky");

    /**
     * The links to the ways of a petition.
     *
     * @param petition which petition
     * @param title its demand
     * @return the link of each of {@link #WAYS}
     */
    public Map<String, String> links(PetitionId petition, String title) {
        return Map.of(
                "WhatsApp", "https://wa.me/?text=" + encoded(title + " " + address(petition, "whatsapp")),
                "Telegram",
                        "https://t.me/share/url?url=" + encoded(address(petition, "telegram")) + "&text="
                                + encoded(title),
                "Facebook", "https://www.facebook.com/sharer/sharer.php?u=" + encoded(address(petition, "facebook")),
                "Bluesky",
                        "https://bsky.app/intent/compose?text=" + encoded(title + " " + address(petition, "bluesky")));
    }

    /**
     * A mail with the petition.
     *
     * @param petition which petition
     * @param title its demand
     * @return the link
     */
    public String mail(PetitionId petition, String title) {
        return "mailto:?subject=" + encoded(title) + "&body=" + encoded(title + "\r\n\r\n" + address(petition, "mail"));
    }

    /**
     * The address to copy.
     *
     * @param petition which petition
     * @param via the name of the way
     * @return the address
     */
    public String address(PetitionId petition, String via) {
        return site.link("/petitions/" + petition + "?via=" + via);
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
