package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.Progress;
import io.github.petitionkit.examples.site.cache.SlottedPages;
import io.github.petitionkit.identity.MailProviders;
import io.github.petitionkit.jackson.PublicAnswer;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.petition.lifecycle.SigningBlock;
import io.github.petitionkit.signature.result.Acknowledgement;
import io.github.petitionkit.validation.Violation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Signing: the page, and the same form embedded in other sites. */
@Controller
class SignPage {
    private final Published published;
    private final SignForms forms;
    private final SlottedPages pages;

    SignPage(Published published, SignForms forms, SlottedPages pages) {
        this.published = published;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping({"/petitions/{id}/sign", "/widget/{id}"})
    String form(
            @PathVariable PetitionId id,
            @RequestParam @Nullable String invitation,
            @RequestParam(defaultValue = "") String via,
            HttpServletRequest http,
            Locale locale,
            Model model) {
        show(id, SignForm.empty(invitation, via), List.of(), http, locale, model);
        return view(http);
    }

    @PostMapping({"/petitions/{id}/sign", "/widget/{id}"})
    ModelAndView sign(@PathVariable PetitionId id, HttpServletRequest http, Locale locale, Model model) {
        SignForm form = SignForm.of(http);
        published.require(id, form.invitation());
        PublicAnswer answer = forms.sign(id, form, http, locale);
        if (answer.violations().isEmpty()) {
            String next = answer.acknowledgement() == Acknowledgement.CHECK_YOUR_MAIL
                    ? "check-your-mail"
                            + form.meantDomain()
                                    .map(domain -> "?meant=" + domain)
                                    .orElse("")
                    : "thank-you";
            return new ModelAndView("redirect:/" + (isFramed(http) ? "widget" : "petitions") + "/" + id + "/" + next);
        }
        show(id, form, answer.violations(), http, locale, model);
        return new ModelAndView(view(http), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping({"/petitions/{id}/{notice:check-your-mail|thank-you}", "/widget/{id}/{notice:check-your-mail|thank-you}"
    })
    View sent(
            @PathVariable PetitionId id,
            @PathVariable String notice,
            @RequestParam(defaultValue = "") String meant,
            HttpServletRequest http) {
        String template = isFramed(http) ? "widget-notice" : "notice";
        Map<String, String> choices = Map.of("notice", notice);
        return MailProviders.standard().isKnown(meant)
                ? pages.page(template, choices, Map.of("petition", id.toString(), "meant", meant))
                : pages.page(template, choices, Map.of("petition", id.toString()));
    }

    private void show(
            PetitionId id,
            SignForm form,
            List<Violation> violations,
            HttpServletRequest http,
            Locale locale,
            Model model) {
        Progress progress = published.progress(id, form.invitation());
        model.addAttribute("progress", progress);
        model.addAttribute("block", block(progress, form).orElse(null));
        forms.show(id, form, violations, http, locale, model);
    }

    /** An invitation is for sponsors, and after the publication its holder signs as everybody does. */
    private static Optional<SigningBlock> block(Progress progress, SignForm form) {
        boolean asSponsor = form.invitation() != null && progress.state().isBeforePublication();
        return asSponsor
                ? progress.petition()
                        .signingBlock(SignerRole.SPONSOR, progress.tally().at())
                : progress.signingBlock();
    }

    private static String view(HttpServletRequest http) {
        return isFramed(http) ? "widget" : "sign";
    }

    private static boolean isFramed(HttpServletRequest http) {
        return http.getRequestURI().startsWith("/widget/");
    }
}
