package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.SelfService;
import io.github.petitionkit.signature.result.AddressChangeResult;
import io.github.petitionkit.token.TokenPurpose;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Moves a signer to another mailbox, by a link that was mailed there. */
@Controller
class NewAddressPage {
    private final SelfService self;
    private final MailedLink link;

    NewAddressPage(Petitions petitions, MailedLink link) {
        this.self = petitions.selfService();
        this.link = link;
    }

    @GetMapping("/new-address")
    View ask(@RequestParam(defaultValue = "") String token) {
        return link.ask(token, TokenPurpose.NEW_ADDRESS);
    }

    @PostMapping("/new-address")
    View move(@RequestParam(defaultValue = "") String token) {
        return link.answer(told(self.move(token)));
    }

    private static String told(AddressChangeResult result) {
        if (result instanceof AddressChangeResult.Moved) {
            return "moved";
        }
        if (result instanceof AddressChangeResult.Expired) {
            return "self-service-expired";
        }
        return result instanceof AddressChangeResult.NotStanding ? "moved-too-late" : "link-unreadable";
    }
}
