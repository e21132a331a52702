package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.Progress;
import io.github.petitionkit.petition.PetitionId;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The count for pages that poll it; it answers "not modified" until somebody signs. */
@RestController
class LiveCount {
    private final Published published;

    LiveCount(Published published) {
        this.published = published;
    }

    /**
     * The count.
     *
     * @param counted signatures that count
     * @param goal the next round number
     * @param last24Hours counted signatures of the last 24 hours
     */
    record Count(long counted, long goal, long last24Hours) {}

    @GetMapping({"/petitions/{id}/count", "/widget/{id}/count"})
    ResponseEntity<Count> count(@PathVariable PetitionId id) {
        Progress progress = published.progress(id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(new Count(
                        progress.tally().counted(),
                        progress.goal(),
                        progress.tally().last24Hours()));
    }
}
