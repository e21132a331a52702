package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.signature.ConfirmationResult;
import io.github.petitionkit.token.TokenPurpose;
import io.github.petitionkit.token.TokenReading;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The link in the mail. Opening it changes nothing, for mail scanners open every link; the button confirms. */
@Controller
class ConfirmPage {
    private final Petitions petitions;

    ConfirmPage(Petitions petitions) {
        this.petitions = petitions;
    }

    @GetMapping("/confirm")
    String ask(@RequestParam(defaultValue = "") String token, Model model) {
        TokenReading reading = petitions.read(token, TokenPurpose.CONFIRM);
        if (reading instanceof TokenReading.Valid valid) {
            model.addAttribute("token", token);
            model.addAttribute("title", title(valid));
            return "confirm";
        }
        return notice(reading instanceof TokenReading.Expired ? "link-expired" : "link-unreadable", model);
    }

    @PostMapping("/confirm")
    String confirm(@RequestParam(defaultValue = "") String token, Model model) {
        ConfirmationResult result = petitions.confirm(token);
        if (petitions.read(token, TokenPurpose.CONFIRM) instanceof TokenReading.Valid valid) {
            model.addAttribute("petition", valid.token().petition());
        }
        return notice(result.isAccepted() ? "confirmed" : refusal(result), model);
    }

    private static String refusal(ConfirmationResult result) {
        if (result instanceof ConfirmationResult.Expired) {
            return "link-expired";
        }
        return result instanceof ConfirmationResult.Unreadable ? "link-unreadable" : "confirmed-too-late";
    }

    private String title(TokenReading.Valid valid) {
        return petitions.find(valid.token().petition()).orElseThrow().content().title();
    }

    private static String notice(String notice, Model model) {
        model.addAttribute("notice", notice);
        return "notice";
    }
}
