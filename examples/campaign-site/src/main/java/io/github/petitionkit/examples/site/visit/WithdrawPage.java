package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.signature.result.WithdrawalResult;
import io.github.petitionkit.token.TokenPurpose;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

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
    View ask(@RequestParam(defaultValue = "") String token) {
        return link.ask(token, TokenPurpose.WITHDRAW);
    }

    @PostMapping("/withdraw")
    View withdraw(@RequestParam(defaultValue = "") String token) {
        return link.answer(told(petitions.withdraw(token)));
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
