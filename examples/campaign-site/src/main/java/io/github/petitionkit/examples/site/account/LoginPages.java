package io.github.petitionkit.examples.site.account;

import io.github.petitionkit.examples.site.cache.SlottedPages;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.View;

/** The login page, and the pages around a mailed link to log in. */
@Controller
class LoginPages {
    private final OpenId openId;
    private final SlottedPages pages;

    LoginPages(OpenId openId, SlottedPages pages) {
        this.openId = openId;
        this.pages = pages;
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
    View sent() {
        return pages.page("notice", Map.of("notice", "login-sent"), Map.of());
    }

    /** Opening the link changes nothing, because mail scanners open every link; the button logs in. */
    @GetMapping(LoginLinks.OPENING)
    String open(@RequestParam(defaultValue = "") String token, Model model) {
        model.addAttribute("token", token);
        return "login-link";
    }
}
