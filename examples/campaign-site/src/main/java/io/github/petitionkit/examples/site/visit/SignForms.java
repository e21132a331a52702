package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.examples.site.Faults;
import io.github.petitionkit.fraud.ProofOfWork;
import io.github.petitionkit.jackson.PublicAnswer;
import io.github.petitionkit.jackson.PublicView;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.privacy.TimeBuckets;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.Acknowledgement;
import io.github.petitionkit.validation.Violation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Hands forms to sign out, and takes them back. Each has a challenge, so that it does not reveal who is suspected. */
@Component
class SignForms {
    private static final List<String> FIELDS = List.of("name", "email", "country", "postalCode", "reason");

    private final Petitions petitions;
    private final FormStamp stamp;
    private final Countries countries;
    private final MessageSource messages;
    private final ProofOfWork proof;
    private final TimeBuckets time;
    private final InstantSource clock;

    SignForms(
            Petitions petitions,
            FormStamp stamp,
            Countries countries,
            MessageSource messages,
            ProofOfWork proof,
            TimeBuckets time,
            InstantSource clock) {
        this.petitions = petitions;
        this.stamp = stamp;
        this.countries = countries;
        this.messages = messages;
        this.proof = proof;
        this.time = time;
        this.clock = clock;
    }

    /** Shows a form with what was typed into it, and what is wrong with that. */
    void show(
            PetitionId id,
            SignForm form,
            List<Violation> violations,
            HttpServletRequest http,
            Locale locale,
            Model model) {
        model.addAttribute("form", form);
        model.addAttribute("faults", Faults.inOrderOf(FIELDS, violations));
        model.addAttribute("stamp", stamp.issue(id));
        model.addAttribute("challenge", proof.issue(id, http.getHeader("User-Agent"), clock.instant()));
        model.addAttribute("countries", countries.options(locale, form.country()));
    }

    /** Signs as a sponsor with the form's invitation, otherwise as everybody does. */
    PublicAnswer sign(PetitionId id, SignForm form, HttpServletRequest http, Locale locale) {
        return sign(id, form, http, locale, UnaryOperator.identity());
    }

    /** Signs as the petition's creator, which the caller has made sure of. */
    PublicAnswer signAsCreator(PetitionId id, SignForm form, HttpServletRequest http, Locale locale) {
        return sign(
                id,
                form,
                http,
                locale,
                context -> context.toBuilder().role(SignerRole.CREATOR).build());
    }

    private PublicAnswer sign(
            PetitionId id, SignForm form, HttpServletRequest http, Locale locale, UnaryOperator<SigningContext> role) {
        return stamp.take(form.stamp(), id, form.email())
                .map(servedAt -> role.apply(form.context(http, servedAt, locale)))
                .map(context -> time.answerOf(() -> petitions.sign(id, form.request(), context)))
                .map(PublicView::of)
                .orElseGet(() -> stale(locale));
    }

    private PublicAnswer stale(Locale locale) {
        String text = messages.getMessage("sign.stale", null, locale);
        return new PublicAnswer(Acknowledgement.CORRECT_YOUR_ENTRIES, List.of(new Violation("", "stale-form", text)));
    }
}
