package io.github.petitionkit.examples.site.account;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The passkeys of an account: which there are, another one, and one that is lost. */
@Controller
@RequestMapping("/passkeys")
class PasskeyPages {
    private final Passkeys passkeys;

    PasskeyPages(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @GetMapping
    String show(Principal account, Model model) {
        model.addAttribute("passkeys", passkeys.of(account.getName()));
        return "passkeys";
    }

    @PostMapping("/remove")
    String remove(@RequestParam String id, Principal account) {
        passkeys.remove(account.getName(), id);
        return "redirect:/passkeys";
    }
}
