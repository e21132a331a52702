package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.signature.result.WithdrawalResult;
import io.github.petitionkit.token.TokenPurpose;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Withdraws a signature, by a link that only its signer received. */
@Controller
class WithdrawPage {
    private final Petitions petitions;
    private final MailedLink link;

    WithdrawPage(Petitions petitions, MailedLink link) {
        this.petitions = petitions;
        this.link = link;
    }

    @GetMapping("/withdraw")
    String ask(@RequestParam(defaultValue = "") String token, Model model) {
        return link.ask(token, TokenPurpose.WITHDRAW, model);
    }

    @PostMapping("/withdraw")
    String withdraw(@RequestParam(defaultValue = "") String token, Model model) {
        return link.answer(told(petitions.withdraw(token)), model);
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
}
