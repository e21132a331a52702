package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.CreationResult;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.examples.site.Faults;
import io.github.petitionkit.examples.site.creator.Owners;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.threshold.Threshold;
import java.security.Principal;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Starting a petition: its creator signs it, it seeks three sponsors, then a moderator reads it. */
@Controller
@RequestMapping("/start")
class StartPage {
    private static final List<String> FIELDS = List.of("title", "addressees", "creator", "summary", "body", "tags");
    private static final Policy POLICY = Policy.openFor(Period.ofMonths(6), ZoneOffset.UTC)
            .sponsors(3, 20)
            .moderated()
            .threshold(Threshold.at("answer", 10_000).opening(Outcome.RESPONSE))
            .threshold(Threshold.at("debate", 100_000).opening(Outcome.DEBATE))
            .build();

    private final Petitions petitions;
    private final Owners owners;

    StartPage(Petitions petitions, Owners owners) {
        this.petitions = petitions;
        this.owners = owners;
    }

    /**
     * The submitted form.
     *
     * @param title the demand
     * @param addressees the people or bodies that can grant it
     * @param creator the creator's name, as published
     * @param summary the grounds
     * @param body everything else
     * @param tags a hashtag, or nothing
     */
    record StartForm(
            @Nullable String title,
            @Nullable String addressees,
            @Nullable String creator,
            @Nullable String summary,
            @Nullable String body,
            @Nullable String tags) {
        private static String typed(@Nullable String text) {
            return text == null ? "" : text;
        }

        Content content(Locale locale) {
            Content.Builder content = Content.titled(typed(title))
                    .addressee(typed(addressees))
                    .creator(typed(creator))
                    .summary(typed(summary))
                    .body(typed(body))
                    .locale(locale);
            return (typed(tags).isBlank() ? content : content.tag(typed(tags))).build();
        }
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("form", new StartForm(null, null, null, null, null, null));
        model.addAttribute("faults", Faults.NONE);
        return "start";
    }

    @PostMapping
    ModelAndView start(StartForm form, Principal account, Locale locale, Model model) {
        CreationResult result = petitions.create(form.content(locale), POLICY);
        if (result instanceof CreationResult.Invalid invalid) {
            model.addAttribute("form", form);
            model.addAttribute("faults", Faults.inOrderOf(FIELDS, invalid.violations()));
            return new ModelAndView("start", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        PetitionId id = result.orElseThrow().id();
        owners.put(id, account.getName());
        return new ModelAndView("redirect:/creator/" + id + "/sign");
    }
}
