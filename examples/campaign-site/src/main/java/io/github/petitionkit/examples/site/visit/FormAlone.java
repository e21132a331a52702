package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.Progress;
import io.github.petitionkit.examples.site.Faults;
import io.github.petitionkit.examples.site.Languages;
import io.github.petitionkit.examples.site.Shown;
import io.github.petitionkit.fraud.ProofOfWork;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.SigningBlock;
import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The form alone, which the page of a petition loads, so that the page can be cached. It is rendered once in each
 * language, with places for what each visitor gets anew: the stamp and the challenge.
 */
@Controller
class FormAlone {
    private static final String PETITION = "place-of-petition";
    private static final String VIA = "place-of-via";
    private static final String STAMP = "place-of-stamp";
    private static final String CHALLENGE = "place-of-challenge";

    private final Published published;
    private final FormStamp stamp;
    private final ProofOfWork proof;
    private final Countries countries;
    private final ITemplateEngine templates;
    private final Shown shown;
    private final InstantSource clock;
    private final Map<Form, String> forms = new ConcurrentHashMap<>();

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
     * @param via its way, or the place of one
     */
    private record Form(Locale language, String via) {}

    @GetMapping(path = "/petitions/{id}/form", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    @ResponseBody
    String show(
            @PathVariable PetitionId id,
            @RequestParam(defaultValue = "") String via,
            HttpServletRequest http,
            Locale locale) {
        Progress progress = published.progress(id);
        SigningBlock block = progress.signingBlock().orElse(null);
        if (block != null) {
            return templates.process(
                    "petition-form", new Context(locale, Map.of("progress", progress, "block", block, "shown", shown)));
        }
        String way = Via.clean(via);
        String challenge = proof.issue(id, http.getHeader("User-Agent"), clock.instant());
        return forms.computeIfAbsent(new Form(Languages.nearest(locale), way.isEmpty() ? "" : VIA), this::rendered)
                .replace(PETITION, id.toString())
                .replace(VIA, way)
                .replace(STAMP, stamp.issue(id))
                .replace(CHALLENGE, HtmlUtils.htmlEscape(challenge));
    }

    private String rendered(Form form) {
        return templates.process(
                "petition-form",
                new Context(
                        form.language(),
                        Map.of(
                                "action",
                                "/petitions/" + PETITION + "/sign",
                                "form",
                                SignForm.empty(null, form.via()),
                                "faults",
                                Faults.NONE,
                                "stamp",
                                STAMP,
                                "challenge",
                                CHALLENGE,
                                "countries",
                                countries.options(form.language(), null))));
    }
}
