package io.github.petitionkit.examples.site.account;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The login page, and the pages around a mailed link to log in. */
@Controller
class LoginPages {
    private final OpenId openId;

    LoginPages(OpenId openId) {
        this.openId = openId;
    }

    @GetMapping("/login")
    String show(Model model) {
        model.addAttribute("openId", openId.isConfigured());
        return "login";
    }

    /** Is reached by what is not an address: see {@link LoginLinks}. */
    @PostMapping(LoginLinks.ASKING)
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    String noAddress(Model model) {
        model.addAttribute("noAddress", true);
        return show(model);
    }

    @GetMapping("/login/sent")
    String sent(Model model) {
        model.addAttribute("notice", "login-sent");
        return "notice";
    }

    /** Opening the link changes nothing, because mail scanners open every link; the button logs in. */
    @GetMapping(LoginLinks.OPENING)
    String open(@RequestParam(defaultValue = "") String token, Model model) {
        model.addAttribute("token", token);
        return "login-link";
    }
}
