package io.github.petitionkit.examples.site;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The login page for creators and moderators. */
@Controller
class LoginPage {
    @GetMapping("/login")
    String show() {
        return "login";
    }
}
