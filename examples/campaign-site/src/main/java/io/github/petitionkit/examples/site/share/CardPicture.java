package io.github.petitionkit.examples.site.share;

import io.github.petitionkit.Progress;
import io.github.petitionkit.examples.site.SigningStart;
import io.github.petitionkit.examples.site.SiteProperties;
import io.github.petitionkit.examples.site.visit.Published;
import io.github.petitionkit.petition.PetitionId;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the cards of petitions. Each is drawn once, one at a time, and kept for as long as it says the same; a count
 * from a thousand on has three digits and a plus, so that a surge draws no card for every signature.
 */
@RestController
class CardPicture {
    private static final int KEPT = 200;

    private final Published published;
    private final SiteProperties site;
    private final MessageSource messages;
    private final Map<Card, byte[]> drawn = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Card, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    CardPicture(Published published, SiteProperties site, MessageSource messages) {
        this.published = published;
        this.site = site;
        this.messages = messages;
    }

    @GetMapping(path = "/petitions/{id}/card.png", produces = MediaType.IMAGE_PNG_VALUE)
    byte[] show(@PathVariable PetitionId id) {
        return drawn(card(published.progress(id)));
    }

    private synchronized byte[] drawn(Card card) {
        return drawn.computeIfAbsent(card, Card::png);
    }

    /** The card is in the petition's language: who fetches it is a program. */
    private Card card(Progress progress) {
        Locale language = progress.petition().content().locale();
        return new Card(
                site.name(),
                progress.petition().content().title(),
                SigningStart.of(progress, language)
                        .map(start -> messages.getMessage("signing.not-started", new Object[] {start}, language))
                        .orElseGet(() -> count(progress.tally().counted(), language)));
    }

    private String count(long counted, Locale language) {
        String figure = NumberFormat.getIntegerInstance(language).format(rounded(counted));
        return messages.getMessage(
                "share.card", new Object[] {counted, counted < 1000 ? figure : figure + "+"}, language);
    }

    private static long rounded(long count) {
        long step = 1;
        while (count / step >= 1000) {
            step *= 10;
        }
        return count - count % step;
    }
}
