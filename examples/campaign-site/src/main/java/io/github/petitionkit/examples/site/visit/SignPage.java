package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.Progress;
import io.github.petitionkit.examples.site.Faults;
import io.github.petitionkit.examples.site.cache.SlottedPages;
import io.github.petitionkit.fraud.ProofOfWork;
import io.github.petitionkit.identity.DomainSuggestion;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.MailProviders;
import io.github.petitionkit.jackson.PublicAnswer;
import io.github.petitionkit.jackson.PublicView;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.petition.lifecycle.SigningBlock;
import io.github.petitionkit.privacy.TimeBuckets;
import io.github.petitionkit.signature.result.Acknowledgement;
import io.github.petitionkit.validation.Violation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
    private static final List<String> FIELDS = List.of("name", "email", "country", "postalCode", "reason");

    private final Petitions petitions;
    private final Published published;
    private final FormStamp stamp;
    private final Countries countries;
    private final MessageSource messages;
    private final ProofOfWork proof;
    private final TimeBuckets time;
    private final InstantSource clock;
    private final SlottedPages pages;

    SignPage(
            Petitions petitions,
            Published published,
            FormStamp stamp,
            Countries countries,
            MessageSource messages,
            ProofOfWork proof,
            TimeBuckets time,
            InstantSource clock,
            SlottedPages pages) {
        this.petitions = petitions;
        this.published = published;
        this.stamp = stamp;
        this.countries = countries;
        this.messages = messages;
        this.proof = proof;
        this.time = time;
        this.clock = clock;
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
        show(id, SignForm.empty(invitation, via), Faults.NONE, http, locale, model);
        return view(http);
    }

    @PostMapping({"/petitions/{id}/sign", "/widget/{id}"})
    ModelAndView sign(@PathVariable PetitionId id, SignForm form, HttpServletRequest http, Locale locale, Model model) {
        published.require(id, form.invitation());
        Instant servedAt = stamp.take(form.stamp(), id, form.email()).orElse(null);
        PublicAnswer answer = servedAt == null
                ? null
                : time.answer(
                        () -> PublicView.of(petitions.sign(id, form.request(), form.context(http, servedAt, locale))));
        if (answer != null && answer.violations().isEmpty()) {
            String next = answer.acknowledgement() == Acknowledgement.CHECK_YOUR_MAIL
                    ? "check-your-mail" + meant(form.email())
                    : "thank-you";
            return new ModelAndView("redirect:/" + (isFramed(http) ? "widget" : "petitions") + "/" + id + "/" + next);
        }
        Faults faults = answer == null ? stale(locale) : Faults.inOrderOf(FIELDS, answer.violations());
        show(id, form, faults, http, locale, model);
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

    /** The domain that a mistyped address may be meant for; the address itself would stay in logs and histories. */
    private static String meant(@Nullable String email) {
        return Optional.ofNullable(email)
                .flatMap(EmailAddress::parse)
                .flatMap(DomainSuggestion::of)
                .map(address -> "?meant=" + address.domain())
                .orElse("");
    }

    /** Shows the form. Every page has a challenge, so that it does not reveal who is suspected. */
    void show(PetitionId id, SignForm form, Faults faults, HttpServletRequest http, Locale locale, Model model) {
        Progress progress = published.progress(id, form.invitation());
        model.addAttribute("progress", progress);
        model.addAttribute("block", block(progress, form).orElse(null));
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("stamp", stamp.issue(id));
        model.addAttribute("challenge", proof.issue(id, http.getHeader("User-Agent"), clock.instant()));
        model.addAttribute("countries", countries.options(locale, form.country()));
    }

    /** An invitation is for sponsors, and after the publication its holder signs as everybody does. */
    private static Optional<SigningBlock> block(Progress progress, SignForm form) {
        boolean asSponsor = form.invitation() != null && progress.state().isBeforePublication();
        return asSponsor
                ? progress.petition()
                        .signingBlock(SignerRole.SPONSOR, progress.tally().at())
                : progress.signingBlock();
    }

    private Faults stale(Locale locale) {
        return new Faults(List.of(new Violation("", "stale-form", messages.getMessage("sign.stale", null, locale))));
    }

    private static String view(HttpServletRequest http) {
        return isFramed(http) ? "widget" : "sign";
    }

    private static boolean isFramed(HttpServletRequest http) {
        return http.getRequestURI().startsWith("/widget/");
    }
}
