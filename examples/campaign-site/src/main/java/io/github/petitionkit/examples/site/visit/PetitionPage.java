package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.Progress;
import io.github.petitionkit.examples.site.SiteProperties;
import io.github.petitionkit.examples.site.chart.CountryBars;
import io.github.petitionkit.examples.site.chart.Fan;
import io.github.petitionkit.examples.site.chart.HourColumns;
import io.github.petitionkit.examples.site.desk.Runs;
import io.github.petitionkit.examples.site.proof.Heads;
import io.github.petitionkit.examples.site.share.LinkPreview;
import io.github.petitionkit.jackson.PublicFigures;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Term;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One petition: its text, its progress, and the form to sign it. */
@Controller
class PetitionPage {
    private final Published published;
    private final RecentSigners recent;
    private final Runs runs;
    private final Heads heads;
    private final SiteProperties site;

    PetitionPage(Published published, RecentSigners recent, Runs runs, Heads heads, SiteProperties site) {
        this.published = published;
        this.recent = recent;
        this.runs = runs;
        this.heads = heads;
        this.site = site;
    }

    @GetMapping("/petitions/{id}")
    String show(@PathVariable PetitionId id, @RequestParam(defaultValue = "") String via, Model model) {
        Progress progress = published.progress(id);
        model.addAttribute("via", Via.clean(via));
        model.addAttribute("linkPreview", LinkPreview.of(progress, site));
        model.addAttribute("progress", progress);
        model.addAttribute("recent", recent.of(id));
        model.addAttribute("proven", !heads.of(id).isEmpty());
        model.addAttribute("removals", runs.standing(id));
        model.addAttribute(
                "hours",
                HourColumns.of(progress.tally().byHour(), progress.tally().at()));
        model.addAttribute("fan", fan(progress).orElse(null));
        PublicFigures figures = PublicFigures.standard();
        model.addAttribute("figures", figures);
        model.addAttribute(
                "countryBars", CountryBars.of(figures.of(progress.tally().byCountry())));
        return "petition";
    }

    private static Optional<Fan> fan(Progress progress) {
        Term term = progress.petition().policy().term();
        Instant now = progress.tally().at();
        return Fan.of(
                progress.tally(),
                progress.petition().signingSince().orElse(now),
                progress.deadline().orElse(null),
                progress.goal(),
                term == null ? ZoneOffset.UTC : term.zone());
    }
}
