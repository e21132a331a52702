package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.signature.WithdrawalResult;
import io.github.petitionkit.token.TokenPurpose;
import io.github.petitionkit.token.TokenReading;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Taking a signature back, by a link that only its owner got. */
@Controller
class WithdrawPage {
    private final Petitions petitions;

    WithdrawPage(Petitions petitions) {
        this.petitions = petitions;
    }

    @GetMapping("/withdraw")
    String ask(@RequestParam(defaultValue = "") String token, Model model) {
        TokenReading reading = petitions.read(token, TokenPurpose.WITHDRAW);
        if (reading instanceof TokenReading.Valid valid) {
            model.addAttribute("token", token);
            model.addAttribute(
                    "title",
                    petitions
                            .find(valid.token().petition())
                            .orElseThrow()
                            .content()
                            .title());
            return "withdraw";
        }
        return notice(reading instanceof TokenReading.Expired ? "link-expired" : "link-unreadable", model);
    }

    @PostMapping("/withdraw")
    String withdraw(@RequestParam(defaultValue = "") String token, Model model) {
        return notice(told(petitions.withdraw(token)), model);
    }

    private static String told(WithdrawalResult result) {
        if (result instanceof WithdrawalResult.Locked) {
            return "withdrawal-locked";
        }
        if (result instanceof WithdrawalResult.Expired) {
            return "link-expired";
        }
        return result instanceof WithdrawalResult.Unreadable ? "link-unreadable" : "withdrawn";
    }

    private static String notice(String notice, Model model) {
        model.addAttribute("notice", notice);
        return "notice";
    }
}
