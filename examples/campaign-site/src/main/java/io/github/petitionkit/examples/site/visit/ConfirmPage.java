package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.Petitions;
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

    ConfirmPage(Petitions petitions, MailedLink link) {
        this.petitions = petitions;
        this.link = link;
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
            model.addAttribute("petition", valid.token().petition());
        }
        return link.answer(result.isAccepted() ? "confirmed" : refusal(result), model);
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
