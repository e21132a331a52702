package io.github.petitionkit.examples.site.share;

import io.github.petitionkit.examples.site.SiteProperties;
import io.github.petitionkit.examples.site.visit.Catalogue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What search engines ask for: where they may go (RFC 9309), and which pages there are (sitemaps.org). */
@RestController
class ForRobots {
    private final Catalogue catalogue;
    private final SiteProperties site;

    ForRobots(Catalogue catalogue, SiteProperties site) {
        this.catalogue = catalogue;
        this.site = site;
    }

    /** Keeps them from pages behind mailed links and behind a login, and from forms. */
    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    String robots() {
        return Stream.of(
                        "/desk",
                        "/creator",
                        "/start",
                        "/login",
                        "/confirm",
                        "/not-me",
                        "/withdraw",
                        "/unsubscribe",
                        "/stop-updates",
                        "/self-service",
                        "/new-address",
                        "/petitions/*/form",
                        "/petitions/*/count",
                        "/widget")
                .map(path -> "Disallow: " + path + "\n")
                .collect(Collectors.joining("", "User-agent: *\n", "\nSitemap: " + site.link("/sitemap.xml") + "\n"));
    }

    /** Addresses consist of ids and of the site's own address: there is nothing to escape. */
    @GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
    String sitemap() {
        return catalogue.addresses().stream()
                .map(each -> "<url><loc>%s</loc><lastmod>%s</lastmod></url>\n"
                        .formatted(site.link("/petitions/" + each.petition()), each.since()))
                .collect(Collectors.joining("", """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                        """, "</urlset>\n"));
    }
}
