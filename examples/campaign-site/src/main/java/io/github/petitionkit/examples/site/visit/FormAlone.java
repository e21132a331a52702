package io.github.petitionkit.examples.site.visit;

import static io.github.petitionkit.examples.site.cache.SlottedText.slot;

import io.github.petitionkit.Progress;
import io.github.petitionkit.examples.site.Faults;
import io.github.petitionkit.examples.site.Languages;
import io.github.petitionkit.examples.site.Shown;
import io.github.petitionkit.examples.site.cache.SlottedText;
import io.github.petitionkit.fraud.ProofOfWork;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.petition.lifecycle.SigningBlock;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The form alone, which the page of a petition loads, so that the page can be cached. It is rendered once in each
 * language, with slots for what each visitor gets anew: the stamp and the challenge.
 */
@Controller
class FormAlone {
    private final Published published;
    private final FormStamp stamp;
    private final ProofOfWork proof;
    private final Countries countries;
    private final ITemplateEngine templates;
    private final Shown shown;
    private final InstantSource clock;
    private final Map<Form, SlottedText> forms = new ConcurrentHashMap<>();

    FormAlone(
            Published published,
            FormStamp stamp,
            ProofOfWork proof,
            Countries countries,
            ITemplateEngine templates,
            Shown shown,
            InstantSource clock) {
        this.published = published;
        this.stamp = stamp;
        this.proof = proof;
        this.countries = countries;
        this.templates = templates;
        this.shown = shown;
        this.clock = clock;
    }

    /**
     * What all that is rendered depends on.
     *
     * @param language its language
     * @param hasVia whether it has a field for the way by which its visitor came
     */
    private record Form(Locale language, boolean hasVia) {}

    @GetMapping(path = "/petitions/{id}/form", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    @ResponseBody
    String show(
            @PathVariable PetitionId id,
            @RequestParam(defaultValue = "") String via,
            HttpServletRequest http,
            Locale locale) {
        Instant now = clock.instant();
        Petition petition = published.recent(id).orElseThrow(() -> new NoSuchPetitionException(id));
        SigningBlock block = petition.signingBlock(SignerRole.SIGNER, now).orElse(null);
        if (block != null) {
            Progress progress = published.progress(id);
            return templates.process(
                    "petition-form", new Context(locale, Map.of("progress", progress, "block", block, "shown", shown)));
        }
        String way = Via.clean(via);
        Map<String, String> slots = Map.of(
                "petition", id.toString(),
                "via", way,
                "stamp", stamp.issue(id),
                "challenge", proof.issue(id, http.getHeader("User-Agent"), now));
        return forms.computeIfAbsent(new Form(Languages.nearest(locale), !way.isEmpty()), this::rendered)
                .filled(slots::get);
    }

    private SlottedText rendered(Form form) {
        return new SlottedText(templates.process(
                "petition-form",
                new Context(
                        form.language(),
                        Map.of(
                                "action",
                                "/petitions/" + slot("petition") + "/sign",
                                "form",
                                SignForm.empty(null, form.hasVia() ? slot("via") : ""),
                                "faults",
                                Faults.NONE,
                                "stamp",
                                slot("stamp"),
                                "challenge",
                                slot("challenge"),
                                "countries",
                                countries.options(form.language(), null)))));
    }
}
