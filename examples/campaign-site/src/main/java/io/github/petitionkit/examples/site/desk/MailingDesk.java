package io.github.petitionkit.examples.site.desk;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.Updates;
import io.github.petitionkit.mailing.MailingId;
import io.github.petitionkit.mailing.MailingResult;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The mailings that wait for a moderator, and the decision on each. */
@Controller
@RequestMapping("/desk/mailings")
class MailingDesk {
    private static final int SHOWN = 50;

    private final Updates updates;

    MailingDesk(Petitions petitions) {
        this.updates = petitions.updates();
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("mailings", updates.inModeration(SHOWN));
        return "mailings";
    }

    @PostMapping("/{mailing}/approve")
    String approve(
            @PathVariable MailingId mailing,
            @RequestParam String subject,
            @RequestParam String text,
            Principal moderator,
            RedirectAttributes redirect) {
        MailingResult result = updates.approve(mailing, subject, text, Actor.staff(moderator.getName()));
        if (result instanceof MailingResult.TooMany tooMany) {
            redirect.addFlashAttribute("next", tooMany.next());
        }
        redirect.addFlashAttribute("edited", result instanceof MailingResult.Edited);
        return "redirect:/desk/mailings";
    }

    @PostMapping("/{mailing}/reject")
    String reject(
            @PathVariable MailingId mailing,
            @RequestParam String subject,
            @RequestParam String text,
            @RequestParam String why,
            Principal moderator,
            RedirectAttributes redirect) {
        Reason reason = new Reason("not-accepted", why);
        MailingResult result = updates.reject(mailing, subject, text, Actor.staff(moderator.getName()), reason);
        redirect.addFlashAttribute("edited", result instanceof MailingResult.Edited);
        return "redirect:/desk/mailings";
    }
}
