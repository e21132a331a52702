package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.signature.result.DisownmentResult;
import io.github.petitionkit.token.TokenPurpose;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Takes the answer "it was not me" to the mail that asks to confirm. */
@Controller
class NotMePage {
    private final Petitions petitions;
    private final MailedLink link;

    NotMePage(Petitions petitions, MailedLink link) {
        this.petitions = petitions;
        this.link = link;
    }

    @GetMapping("/not-me")
    View ask(@RequestParam(defaultValue = "") String token) {
        return link.ask(token, TokenPurpose.CONFIRM, "not-me");
    }

    @PostMapping("/not-me")
    View disown(@RequestParam(defaultValue = "") String token) {
        return link.answer(told(petitions.selfService().disown(token)));
    }

    private static String told(DisownmentResult result) {
        if (result instanceof DisownmentResult.Noted) {
            return "disowned-later";
        }
        if (result instanceof DisownmentResult.Expired) {
            return "link-expired";
        }
        return result instanceof DisownmentResult.Unreadable ? "link-unreadable" : "disowned";
    }
}
