package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.Progress;
import io.github.petitionkit.examples.site.creator.Owners;
import io.github.petitionkit.jackson.PublicAnswer;
import io.github.petitionkit.petition.IllegalPetitionActionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.validation.Violation;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The creator signs the own petition, which submits its draft. The link for sponsors comes by mail once the creator has
 * confirmed.
 */
@Controller
@RequestMapping("/creator/{id}/sign")
class CreatorSignPage {
    private final Petitions petitions;
    private final Owners owners;
    private final SignForms forms;

    CreatorSignPage(Petitions petitions, Owners owners, SignForms forms) {
        this.petitions = petitions;
        this.owners = owners;
        this.forms = forms;
    }

    /** Runs before each of the methods below. */
    @ModelAttribute
    void requireOwner(@PathVariable PetitionId id, Principal account, CsrfToken csrf, Model model) {
        owners.requireOwner(id, account.getName());
        model.addAttribute("csrf", csrf);
    }

    @GetMapping
    String form(@PathVariable PetitionId id, Principal account, HttpServletRequest http, Locale locale, Model model) {
        show(id, SignForm.ofAccount(account.getName()), List.of(), http, locale, model);
        return "creator-sign";
    }

    @PostMapping
    ModelAndView sign(
            @PathVariable PetitionId id,
            HttpServletRequest http,
            Locale locale,
            Model model,
            RedirectAttributes redirect) {
        SignForm form = SignForm.of(http);
        PublicAnswer answer = forms.signAsCreator(id, form, http, locale);
        if (answer.violations().isEmpty()) {
            submit(id);
            redirect.addFlashAttribute("signed", true);
            form.meantDomain().ifPresent(domain -> redirect.addFlashAttribute("meant", domain));
            return new ModelAndView("redirect:/creator/" + id);
        }
        show(id, form, answer.violations(), http, locale, model);
        return new ModelAndView("creator-sign", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Submits a draft, unless another press of the button has done so meanwhile. */
    private void submit(PetitionId id) {
        if (petitions.progress(id).state() == PetitionState.DRAFT) {
            try {
                petitions.submit(id);
            } catch (IllegalPetitionActionException submitted) {
                // it is where it belongs
            }
        }
    }

    private void show(
            PetitionId id,
            SignForm form,
            List<Violation> violations,
            HttpServletRequest http,
            Locale locale,
            Model model) {
        Progress progress = petitions.progress(id);
        model.addAttribute("progress", progress);
        model.addAttribute(
                "block",
                progress.petition()
                        .signingBlock(SignerRole.CREATOR, progress.tally().at())
                        .orElse(null));
        forms.show(id, form, violations, http, locale, model);
    }
}
