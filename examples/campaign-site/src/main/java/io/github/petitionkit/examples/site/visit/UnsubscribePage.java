package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.token.TokenPurpose;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Stops mail to a mailbox, by a button of a mail program (RFC 8058) or on the page. */
@Controller
class UnsubscribePage {
    private final Petitions petitions;
    private final MailedLink link;

    UnsubscribePage(Petitions petitions, MailedLink link) {
        this.petitions = petitions;
        this.link = link;
    }

    @GetMapping("/unsubscribe")
    View ask(@RequestParam(defaultValue = "") String token) {
        return link.ask(token, TokenPurpose.UNSUBSCRIBE);
    }

    @PostMapping(path = "/unsubscribe", params = "again")
    View resubscribe(@RequestParam(defaultValue = "") String token) {
        return link.answer(petitions.selfService().resubscribe(token) ? "resubscribed" : "link-unreadable");
    }

    @PostMapping("/unsubscribe")
    View unsubscribe(@RequestParam(defaultValue = "") String token) {
        return link.answer(petitions.selfService().unsubscribe(token) ? "unsubscribed" : "link-unreadable");
    }
}
