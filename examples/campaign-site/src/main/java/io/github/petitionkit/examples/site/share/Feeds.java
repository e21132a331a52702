package io.github.petitionkit.examples.site.share;

import io.github.petitionkit.examples.site.SiteProperties;
import io.github.petitionkit.examples.site.visit.Catalogue;
import io.github.petitionkit.examples.site.visit.Published;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.search.FoundPetition;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The feeds: the latest petitions, and the news of one. */
@RestController
class Feeds {
    private static final int LATEST = 30;

    private final Catalogue catalogue;
    private final Published published;
    private final SiteProperties site;

    Feeds(Catalogue catalogue, Published published, SiteProperties site) {
        this.catalogue = catalogue;
        this.published = published;
        this.site = site;
    }

    @GetMapping(path = "/feed.atom", produces = AtomFeed.MEDIA_TYPE)
    byte[] petitions() {
        return new AtomFeed(
                        site.link("/feed.atom"),
                        site.name(),
                        site.name(),
                        Instant.EPOCH,
                        catalogue.latest(LATEST).stream().map(this::entry).toList())
                .xml();
    }

    private AtomFeed.Entry entry(FoundPetition found) {
        Content content = found.petition().content();
        return new AtomFeed.Entry(
                "urn:uuid:" + found.petition().id(),
                content.title(),
                found.standing().since(),
                address(found.petition().id()),
                content.summary());
    }

    @GetMapping(path = "/petitions/{id}/feed.atom", produces = AtomFeed.MEDIA_TYPE)
    byte[] news(@PathVariable PetitionId id) {
        Petition petition = published.progress(id).petition();
        Stream<AtomFeed.Entry> news = petition.updates().stream()
                .map(update -> new AtomFeed.Entry(
                        address(id) + "#" + update.at().toEpochMilli(),
                        update.title(),
                        update.changedAt(),
                        address(id),
                        update.text()));
        return new AtomFeed(
                        address(id) + "/feed.atom",
                        petition.content().title(),
                        petition.content().creator().isEmpty()
                                ? site.name()
                                : petition.content().creator(),
                        petition.life().openedAt().orElse(petition.life().createdAt()),
                        news.sorted(Comparator.comparing(AtomFeed.Entry::at).reversed())
                                .limit(LATEST)
                                .toList())
                .xml();
    }

    private String address(PetitionId id) {
        return site.link("/petitions/" + id);
    }
}
