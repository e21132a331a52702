package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.privacy.ConsentScope;
import io.github.petitionkit.token.TokenPurpose;
import io.github.petitionkit.token.TokenReading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Ends updates to a mailbox, by a button of a mail program (RFC 8058) or on the page; other mail goes on. */
@Controller
class StopUpdatesPage {
    private static final ConsentScope UPDATES =
            ConsentScope.ALL.to(SignForm.UPDATES.organisation()).forPurpose(SignForm.UPDATES.purpose());

    private final Petitions petitions;
    private final MailedLink link;

    StopUpdatesPage(Petitions petitions, MailedLink link) {
        this.petitions = petitions;
        this.link = link;
    }

    @GetMapping("/stop-updates")
    View ask(@RequestParam(defaultValue = "") String token) {
        boolean isOfHeader =
                petitions.links().read(token, TokenPurpose.STOP_UPDATES) instanceof TokenReading.Unreadable;
        return link.ask(token, isOfHeader ? TokenPurpose.UNSUBSCRIBE : TokenPurpose.STOP_UPDATES, "stop-updates");
    }

    @PostMapping("/stop-updates")
    View stop(@RequestParam(defaultValue = "") String token) {
        boolean isOurs = petitions.selfService().unsubscribe(token, UPDATES);
        return link.answer(isOurs ? "updates-stopped" : "link-unreadable");
    }
}
