package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.Progress;
import io.github.petitionkit.examples.site.Shown;
import io.github.petitionkit.examples.site.cache.SlottedPages;
import io.github.petitionkit.examples.site.share.ShareLinks;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.request.Click;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.token.TokenPurpose;
import io.github.petitionkit.token.TokenReading;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Confirms a signature, by a link that only its signer received. */
@Controller
class ConfirmPage {
    private final Petitions petitions;
    private final MailedLink link;
    private final Published published;
    private final ShareLinks share;
    private final SlottedPages pages;
    private final Shown shown;

    ConfirmPage(
            Petitions petitions,
            MailedLink link,
            Published published,
            ShareLinks share,
            SlottedPages pages,
            Shown shown) {
        this.petitions = petitions;
        this.link = link;
        this.published = published;
        this.share = share;
        this.pages = pages;
        this.shown = shown;
    }

    @GetMapping("/confirm")
    View ask(@RequestParam(defaultValue = "") String token) {
        return link.ask(token, TokenPurpose.CONFIRM);
    }

    @PostMapping("/confirm")
    View confirm(@RequestParam(defaultValue = "") String token, HttpServletRequest http) {
        Click click = new Click(http.getRemoteAddr(), http.getHeader("User-Agent"));
        ConfirmationResult result = petitions.confirm(token, click);
        if (petitions.links().read(token, TokenPurpose.CONFIRM) instanceof TokenReading.Valid valid) {
            PetitionId petition = valid.token().petition();
            return result.isAccepted()
                    ? published.find(petition).map(this::thanks).orElseGet(() -> about(petition, "confirmed"))
                    : about(petition, refusal(result));
        }
        return link.answer(refusal(result));
    }

    private View about(PetitionId petition, String notice) {
        return pages.page("notice", Map.of("notice", notice), Map.of("petition", petition.toString()));
    }

    /**
     * Thanks, and offers to pass the petition on. The count has this signature, which the page of the petition, kept for
     * others, may lack for a moment.
     */
    private View thanks(Progress progress) {
        PetitionId petition = progress.petition().id();
        String title = progress.petition().content().title();
        Map<String, String> slots = new HashMap<>(shown.bar(progress));
        slots.putAll(share.links(petition, title));
        slots.put("petition", petition.toString());
        slots.put("mail", share.mail(petition, title));
        slots.put("address", share.address(petition, "link"));
        return pages.page("notice", Map.of("notice", "confirmed", "ways", ShareLinks.WAYS), slots);
    }

    private static String refusal(ConfirmationResult result) {
        if (result instanceof ConfirmationResult.Expired) {
            return "link-expired";
        }
        if (result instanceof ConfirmationResult.SponsorsFull) {
            return "sponsors-full";
        }
        return result instanceof ConfirmationResult.Unreadable ? "link-unreadable" : "confirmed-too-late";
    }
}
