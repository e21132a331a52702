package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.Progress;
import io.github.petitionkit.examples.site.SiteProperties;
import io.github.petitionkit.examples.site.chart.CountryBars;
import io.github.petitionkit.examples.site.chart.HourColumns;
import io.github.petitionkit.jackson.PublicFigures;
import io.github.petitionkit.jackson.PublicView;
import io.github.petitionkit.movement.MovementProgress;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.place.Country;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: a movement, its petitions, and the people across them. */
@Controller
class MovementPage {
    private final Petitions petitions;
    private final InstantSource clock;
    private final Hashtag movement;

    MovementPage(Petitions petitions, InstantSource clock, SiteProperties site) {
        this.petitions = petitions;
        this.clock = clock;
        this.movement = new Hashtag(site.movement());
    }

    @GetMapping("/")
    String show(Model model) {
        MovementProgress progress = petitions.movements().progress(movement);
        List<Progress> published = petitions
                .reader()
                .progress(petitions.movements().petitions(movement))
                .stream()
                .filter(each -> PublicView.of(each).isPresent())
                .sorted(Comparator.comparing(Progress::state)
                        .thenComparing(each -> -each.tally().last24Hours()))
                .toList();
        SortedMap<Instant, Long> byHour = new TreeMap<>();
        published.forEach(each -> each.tally().byHour().forEach((hour, count) -> byHour.merge(hour, count, Long::sum)));
        model.addAttribute("movement", progress);
        model.addAttribute("petitions", published);
        model.addAttribute("hours", HourColumns.of(byHour, clock.instant()));
        Map<Country, Long> byCountry = PublicFigures.standard().of(progress.byCountry());
        model.addAttribute("countries", byCountry.size());
        model.addAttribute("countryBars", CountryBars.of(byCountry));
        return "movement";
    }
}
