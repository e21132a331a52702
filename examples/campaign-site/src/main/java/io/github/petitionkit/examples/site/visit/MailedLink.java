package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.token.TokenPurpose;
import io.github.petitionkit.token.TokenReading;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Shows the page behind a link in a mail, with a button. Opening the link changes nothing, because mail scanners open
 * every link.
 */
@Component
class MailedLink {
    private final Petitions petitions;

    MailedLink(Petitions petitions) {
        this.petitions = petitions;
    }

    String ask(String token, TokenPurpose purpose, Model model) {
        return ask(token, purpose, purpose.name().toLowerCase(Locale.ROOT).replace('_', '-'), model);
    }

    /** Shows the page of this name, which takes a token of the purpose. */
    String ask(String token, TokenPurpose purpose, String page, Model model) {
        TokenReading reading = petitions.links().read(token, purpose);
        if (reading instanceof TokenReading.Valid valid) {
            model.addAttribute("purpose", page);
            model.addAttribute("token", token);
            if (isAboutOnePetition(purpose)) {
                model.addAttribute(
                        "title",
                        petitions
                                .find(valid.token().petition())
                                .orElseThrow()
                                .content()
                                .title());
            }
            return "mailed-link";
        }
        if (reading instanceof TokenReading.Expired) {
            return answer(isAboutOnePetition(purpose) ? "link-expired" : "self-service-expired", model);
        }
        return answer("link-unreadable", model);
    }

    private static boolean isAboutOnePetition(TokenPurpose purpose) {
        return purpose == TokenPurpose.CONFIRM || purpose == TokenPurpose.WITHDRAW;
    }

    /** Shows the page after the button. */
    String answer(String notice, Model model) {
        model.addAttribute("notice", notice);
        return "notice";
    }
}
