package io.github.petitionkit.examples.site;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The privacy page, the imprint and the terms: texts to start from, in {@code messages*.properties}. Let somebody read
 * them who knows your law.
 */
@Controller
class LegalPages {
    @GetMapping("/{page:privacy|imprint|terms}")
    String show(@PathVariable String page, Model model) {
        model.addAttribute("page", page);
        model.addAttribute(
                "sections",
                switch (page) {
                    case "privacy" -> List.of("what", "why", "seen", "long", "rights", "cookies");
                    case "terms" -> List.of("sign", "start", "moderation", "end");
                    default -> List.of("contact", "source");
                });
        return "legal";
    }
}
