package io.github.petitionkit.examples.site.desk;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.examples.site.proof.Heads;
import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.proof.SignedTreeHead;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Explains the count: the change by cause, the latest entries, and the published tree heads. */
@Controller
@RequestMapping("/desk/{id}/history")
class HistoryPage {
    private static final int SHOWN = 25;

    private final Petitions petitions;
    private final Heads heads;
    private final InstantSource clock;

    HistoryPage(Petitions petitions, Heads heads, InstantSource clock) {
        this.petitions = petitions;
        this.heads = heads;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable PetitionId id, @RequestParam(defaultValue = "24") int hours, Model model) {
        Instant now = clock.instant();
        List<SignedTreeHead> published = heads.of(id);
        model.addAttribute("progress", petitions.progress(id));
        model.addAttribute("difference", petitions.reader().difference(id, now.minus(Duration.ofHours(hours)), now));
        model.addAttribute("heads", published);
        model.addAttribute(
                "proven", published.isEmpty() ? 0 : published.get(0).head().size());
        model.addAttribute("latest", latest(id));
        return "history";
    }

    private Deque<HistoryEntry> latest(PetitionId id) {
        Deque<HistoryEntry> latest = new ArrayDeque<>();
        try (Stream<HistoryEntry> history = petitions.reader().history(id)) {
            history.forEachOrdered(entry -> {
                latest.addFirst(entry);
                if (latest.size() > SHOWN) {
                    latest.removeLast();
                }
            });
        }
        return latest;
    }

    @PostMapping("/heads")
    String publish(@PathVariable PetitionId id) {
        petitions.progress(id);
        heads.publish(id);
        return "redirect:/desk/{id}/history";
    }
}
