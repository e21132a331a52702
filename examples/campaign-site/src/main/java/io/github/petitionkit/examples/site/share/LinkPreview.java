package io.github.petitionkit.examples.site.share;

import io.github.petitionkit.Progress;
import io.github.petitionkit.examples.site.SiteProperties;
import io.github.petitionkit.petition.Content;

/**
 * What other sites show of a link to a petition: the properties of the Open Graph protocol (ogp.me).
 *
 * @param url the address without anything that belongs to one reader
 * @param title the demand
 * @param description its grounds
 * @param language the language of both
 */
public record LinkPreview(String url, String title, String description, String language) {
    /** The width of the card. */
    public static final int CARD_WIDTH = Card.WIDTH;

    /** The height of the card. */
    public static final int CARD_HEIGHT = Card.HEIGHT;

    /**
     * The preview of a published petition.
     *
     * @param progress the petition
     * @param site the site
     * @return what others show
     */
    public static LinkPreview of(Progress progress, SiteProperties site) {
        Content content = progress.petition().content();
        return new LinkPreview(
                site.link("/petitions/" + progress.petition().id()),
                content.title(),
                content.summary(),
                content.locale().getLanguage());
    }

    /** {@return the address of the picture} */
    public String card() {
        return url + "/card.png";
    }

    /** {@return the address of the petition's news as a feed} */
    public String feed() {
        return url + "/feed.atom";
    }
}
