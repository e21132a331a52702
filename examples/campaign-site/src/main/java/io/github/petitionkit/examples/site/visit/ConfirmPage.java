package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.Progress;
import io.github.petitionkit.examples.site.share.ShareLinks;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.request.Click;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.token.TokenPurpose;
import io.github.petitionkit.token.TokenReading;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Confirms a signature, by a link that only its signer received. */
@Controller
class ConfirmPage {
    private final Petitions petitions;
    private final MailedLink link;
    private final Published published;
    private final ShareLinks share;

    ConfirmPage(Petitions petitions, MailedLink link, Published published, ShareLinks share) {
        this.petitions = petitions;
        this.link = link;
        this.published = published;
        this.share = share;
    }

    @GetMapping("/confirm")
    String ask(@RequestParam(defaultValue = "") String token, Model model) {
        return link.ask(token, TokenPurpose.CONFIRM, model);
    }

    @PostMapping("/confirm")
    String confirm(@RequestParam(defaultValue = "") String token, HttpServletRequest http, Model model) {
        Click click = new Click(http.getRemoteAddr(), http.getHeader("User-Agent"));
        ConfirmationResult result = petitions.confirm(token, click);
        if (petitions.links().read(token, TokenPurpose.CONFIRM) instanceof TokenReading.Valid valid) {
            PetitionId petition = valid.token().petition();
            model.addAttribute("petition", petition);
            if (result.isAccepted()) {
                published.find(petition).ifPresent(progress -> thank(progress, model));
            }
        }
        return link.answer(result.isAccepted() ? "confirmed" : refusal(result), model);
    }

    /** The count has this signature, which the page of the petition, kept for others, may lack for a moment. */
    private void thank(Progress progress, Model model) {
        model.addAttribute("progress", progress);
        offerToShare(progress, model);
    }

    private void offerToShare(Progress progress, Model model) {
        PetitionId petition = progress.petition().id();
        String title = progress.petition().content().title();
        model.addAttribute("shareMail", share.mail(petition, title));
        model.addAttribute("shareWays", share.ways(petition, title));
        model.addAttribute("shareAddress", share.address(petition, "link"));
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
