package io.github.petitionkit.spring.web;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.jackson.PublicFigures;
import io.github.petitionkit.jackson.PublicMovement;
import io.github.petitionkit.jackson.PublicView;
import io.github.petitionkit.movement.Trending;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.spring.web.TrendingPetitions.TrendingPetition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the public figures across petitions, where the site follows movements. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
final class MovementController {
    private final Petitions petitions;
    private final Caching caching;
    private final PublicFigures figures;

    MovementController(Petitions petitions, Caching caching, PublicFigures figures) {
        this.petitions = petitions;
        this.caching = caching;
        this.figures = figures;
    }

    @GetMapping("/movements/{movement}")
    ResponseEntity<PublicMovement> movement(@PathVariable String movement) {
        if (!Hashtag.isValid(movement)) {
            throw new BadParameterException("movement", "Give a hashtag: letters, digits and underscores");
        }
        PublicMovement answer = PublicView.of(petitions.movements().progress(new Hashtag(movement)), figures);
        return caching.answer(answer, answer);
    }

    @GetMapping("/petitions/trending")
    ResponseEntity<TrendingPetitions> trending(@RequestParam(defaultValue = "20") int limit) {
        Map<PetitionId, Long> last24Hours = new LinkedHashMap<>();
        for (Trending.Ranked ranked : petitions.movements().trending(Page.size(limit))) {
            last24Hours.put(ranked.petition(), ranked.signatures());
        }
        TrendingPetitions answer = new TrendingPetitions(ranked(last24Hours));
        return caching.answer(answer, answer);
    }

    /** A petition that has closed or was hidden meanwhile is left out. */
    private List<TrendingPetition> ranked(Map<PetitionId, Long> last24Hours) {
        return petitions.reader().progress(List.copyOf(last24Hours.keySet())).stream()
                .filter(progress -> progress.state() == PetitionState.OPEN)
                .flatMap(progress -> PetitionSummary.of(progress).stream())
                .map(petition -> new TrendingPetition(petition, Objects.requireNonNull(last24Hours.get(petition.id()))))
                .toList();
    }
}
