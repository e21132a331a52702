package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.examples.site.cache.SlottedPages;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.token.TokenPurpose;
import io.github.petitionkit.token.TokenReading;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/**
 * Shows the page behind a link in a mail, with a button. Opening the link changes nothing, because mail scanners open
 * every link.
 */
@Component
class MailedLink {
    private final Petitions petitions;
    private final PetitionStore store;
    private final SlottedPages pages;

    MailedLink(Petitions petitions, PetitionStore store, SlottedPages pages) {
        this.petitions = petitions;
        this.store = store;
        this.pages = pages;
    }

    View ask(String token, TokenPurpose purpose) {
        return ask(token, purpose, purpose.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Shows the page of this name, which takes a token of the purpose. */
    View ask(String token, TokenPurpose purpose, String page) {
        TokenReading reading = petitions.links().read(token, purpose);
        if (reading instanceof TokenReading.Valid valid) {
            Map<String, String> slots = new HashMap<>(Map.of("token", token));
            if (isAboutOnePetition(purpose)) {
                Petition petition = store.recent(valid.token().petition()).orElseThrow();
                slots.put("title", petition.content().title());
            }
            return pages.page("mailed-link", Map.of("purpose", page), slots);
        }
        if (reading instanceof TokenReading.Expired) {
            return answer(isAboutOnePetition(purpose) ? "link-expired" : "self-service-expired");
        }
        return answer("link-unreadable");
    }

    private static boolean isAboutOnePetition(TokenPurpose purpose) {
        return purpose == TokenPurpose.CONFIRM || purpose == TokenPurpose.WITHDRAW;
    }

    /** Shows the page after the button. */
    View answer(String notice) {
        return pages.page("notice", Map.of("notice", notice), Map.of());
    }
}
