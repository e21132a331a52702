package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.Progress;
import io.github.petitionkit.petition.PetitionId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

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
    @Nullable
    Count count(@PathVariable PetitionId id, WebRequest request) {
        Progress progress = published.progress(id);
        Count count = new Count(
                progress.tally().counted(), progress.goal(), progress.tally().last24Hours());
        String version = "%d-%d".formatted(count.counted(), count.last24Hours());
        return request.checkNotModified(version) ? null : count;
    }
}
