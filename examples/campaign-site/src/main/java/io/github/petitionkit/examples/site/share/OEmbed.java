package io.github.petitionkit.examples.site.share;

import io.github.petitionkit.Progress;
import io.github.petitionkit.examples.site.SiteProperties;
import io.github.petitionkit.examples.site.visit.Published;
import io.github.petitionkit.petition.PetitionId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.HtmlUtils;

/** Tells other sites how to show a petition whose address was pasted into them (oembed.com). */
@RestController
class OEmbed {
    private static final Pattern PETITION = Pattern.compile("/petitions/([0-9a-f-]{36})(?:[/?#].*)?");
    private static final int WIDTH = 480;
    private static final int HEIGHT = 900;

    private final Published published;
    private final SiteProperties site;

    OEmbed(Published published, SiteProperties site) {
        this.published = published;
        this.site = site;
    }

    @GetMapping("/oembed")
    Map<String, Object> show(
            @RequestParam String url,
            @RequestParam(defaultValue = "json") String format,
            @RequestParam(defaultValue = "" + WIDTH) int maxwidth,
            @RequestParam(defaultValue = "" + HEIGHT) int maxheight) {
        if (!format.equals("json")) {
            throw new ResponseStatusException(HttpStatus.NOT_IMPLEMENTED, "Ask for format=json");
        }
        Progress progress = published.progress(petition(url));
        String title = progress.petition().content().title();
        int width = Math.max(1, Math.min(WIDTH, maxwidth));
        int height = Math.max(1, Math.min(HEIGHT, maxheight));
        return Map.of(
                "version",
                "1.0",
                "type",
                "rich",
                "provider_name",
                site.name(),
                "provider_url",
                site.link("/"),
                "title",
                title,
                "author_name",
                progress.petition().content().creator(),
                "width",
                width,
                "height",
                height,
                "html",
                "<iframe src=\"%s\" title=\"%s\" width=\"%s\" height=\"%s\" style=\"border:0\"></iframe>"
                        .formatted(
                                site.link("/widget/" + progress.petition().id()),
                                HtmlUtils.htmlEscape(title, "UTF-8"),
                                width,
                                height));
    }

    private PetitionId petition(String url) {
        String address = site.link("");
        Matcher path = PETITION.matcher(url.startsWith(address) ? url.substring(address.length()) : "");
        if (!path.matches()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "This is no address of a petition here");
        }
        try {
            return PetitionId.of(path.group(1));
        } catch (IllegalArgumentException noId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "This is no address of a petition here", noId);
        }
    }
}
