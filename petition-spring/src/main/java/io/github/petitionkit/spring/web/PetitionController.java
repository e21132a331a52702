package io.github.petitionkit.spring.web;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.Progress;
import io.github.petitionkit.jackson.PublicFigures;
import io.github.petitionkit.jackson.PublicPetition;
import io.github.petitionkit.jackson.PublicProgress;
import io.github.petitionkit.jackson.PublicView;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the public data of petitions. */
@RestController
@RequestMapping(path = "/petitions", produces = MediaType.APPLICATION_JSON_VALUE)
final class PetitionController {
    private final Petitions petitions;
    private final PetitionPages pages;
    private final Caching caching;
    private final PublicFigures figures;

    PetitionController(Petitions petitions, PetitionPages pages, Caching caching, PublicFigures figures) {
        this.petitions = petitions;
        this.pages = pages;
        this.caching = caching;
        this.figures = figures;
    }

    @GetMapping
    ResponseEntity<PetitionPage> list(
            @RequestParam(required = false) @Nullable PetitionId after,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String state) {
        Page<PetitionSummary, PetitionId> page = pages.summaries(
                Optional.ofNullable(after),
                limit,
                EnumPathFormat.read("state", state, EnumSet.allOf(PetitionState.class)));
        PetitionPage answer = new PetitionPage(page.items(), page.next());
        return caching.answer(answer, answer);
    }

    @GetMapping("/search")
    ResponseEntity<FoundPetitions> search(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String state,
            @ModelAttribute PetitionQuestion question) {
        FoundPetitions answer = pages.found(
                question, EnumPathFormat.read("state", state, PetitionPages.SEARCHED), after, Page.size(limit));
        return caching.answer(answer, answer);
    }

    @GetMapping("/{petition}")
    ResponseEntity<PublicPetition> one(@PathVariable PetitionId petition) {
        Progress progress = petitions.progress(petition);
        PublicPetition found = PublicView.of(
                        progress.petition(), progress.tally().at())
                .orElseThrow(() -> new NoSuchPetitionException(petition));
        return caching.answer(found, found);
    }

    @GetMapping("/{petition}/progress")
    ResponseEntity<PublicProgress> progress(@PathVariable PetitionId petition) {
        PublicProgress progress = PublicView.of(petitions.progress(petition), figures)
                .orElseThrow(() -> new NoSuchPetitionException(petition));
        return caching.answer(progress, at(Instant.EPOCH, progress));
    }

    private static PublicProgress at(Instant at, PublicProgress progress) {
        return new PublicProgress(
                progress.petition(),
                progress.state(),
                at,
                progress.counted(),
                progress.goal(),
                progress.signingFrom(),
                progress.deadline(),
                progress.byCountry(),
                progress.byRegion(),
                progress.byHour(),
                progress.lastHour(),
                progress.last24Hours(),
                progress.thresholds());
    }
}
