package io.github.petitionkit.examples.site.creator;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.Updates;
import io.github.petitionkit.examples.site.SiteProperties;
import io.github.petitionkit.mailing.Audience;
import io.github.petitionkit.mailing.Mailing;
import io.github.petitionkit.mailing.MailingId;
import io.github.petitionkit.mailing.MailingResult;
import io.github.petitionkit.mailing.NoSuchMailingException;
import io.github.petitionkit.petition.PetitionId;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a creator writes to the supporters who have agreed, sees how far a mailing is, and stops it. */
@Controller
@RequestMapping("/creator/{id}/mailings")
class MailingPages {
    private static final String PAGE = "redirect:/creator/{id}/mailings";
    private static final int SHOWN = 20;

    private final Petitions petitions;
    private final Updates updates;
    private final Owners owners;

    MailingPages(Petitions petitions, Owners owners) {
        this.petitions = petitions;
        this.updates = petitions.updates();
        this.owners = owners;
    }

    @GetMapping
    String show(@PathVariable PetitionId id, Principal account, Model model) {
        owners.requireOwner(id, account.getName());
        model.addAttribute("progress", petitions.progress(id));
        model.addAttribute("mailings", updates.mailings(id, SHOWN));
        return "creator-mailings";
    }

    @PostMapping
    String draft(
            @PathVariable PetitionId id,
            @RequestParam String subject,
            @RequestParam String text,
            Principal account,
            RedirectAttributes redirect) {
        owners.requireOwner(id, account.getName());
        return written(redirect, () -> updates.draft(Audience.of(id, SiteProperties.ORGANISATION), subject, text));
    }

    @PostMapping("/{mailing}")
    String edit(
            @PathVariable PetitionId id,
            @PathVariable MailingId mailing,
            @RequestParam String subject,
            @RequestParam String text,
            Principal account,
            RedirectAttributes redirect) {
        Mailing own = own(id, mailing, account);
        return written(redirect, () -> updates.edit(own.id(), subject, text));
    }

    @PostMapping("/{mailing}/send")
    String send(
            @PathVariable PetitionId id,
            @PathVariable MailingId mailing,
            Principal account,
            RedirectAttributes redirect) {
        if (updates.send(own(id, mailing, account).id()) instanceof MailingResult.TooMany tooMany) {
            redirect.addFlashAttribute("next", tooMany.next());
        }
        return PAGE;
    }

    @PostMapping("/{mailing}/stop")
    String stop(@PathVariable PetitionId id, @PathVariable MailingId mailing, Principal account) {
        updates.stop(own(id, mailing, account).id());
        return PAGE;
    }

    private static String written(RedirectAttributes redirect, Runnable writing) {
        try {
            writing.run();
        } catch (IllegalArgumentException unfit) {
            redirect.addFlashAttribute("fault", true);
        }
        return PAGE;
    }

    private Mailing own(PetitionId petition, MailingId mailing, Principal account) {
        owners.requireOwner(petition, account.getName());
        return updates.find(mailing)
                .filter(found -> found.audience().equals(Audience.of(petition, SiteProperties.ORGANISATION)))
                .orElseThrow(() -> new NoSuchMailingException(mailing));
    }
}
