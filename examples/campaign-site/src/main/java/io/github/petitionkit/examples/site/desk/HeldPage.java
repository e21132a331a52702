package io.github.petitionkit.examples.site.desk;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.Progress;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.result.ReviewReport;
import java.security.Principal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Held signatures: how many and how long by check, the reason of each, and the decision on it. */
@Controller
@RequestMapping("/desk/held")
class HeldPage {
    private static final int SHOWN = 20;
    private static final Reason REVIEWED = Reason.of("review");

    private final Petitions petitions;
    private final HeldQueue held;
    private final InstantSource clock;

    HeldPage(Petitions petitions, HeldQueue held, InstantSource clock) {
        this.petitions = petitions;
        this.held = held;
        this.clock = clock;
    }

    @GetMapping
    String show(HeldFilter filter, Model model) {
        Instant now = clock.instant();
        model.addAttribute("filter", filter);
        model.addAttribute("signatures", held.first(SHOWN, filter, now));
        model.addAttribute("total", held.size(filter, now));
        List<HeldQueue.Group> groups = held.groups();
        model.addAttribute("titles", titles(groups));
        model.addAttribute("groups", groups);
        model.addAttribute(
                "causes",
                groups.stream().map(HeldQueue.Group::cause).distinct().sorted().toList());
        model.addAttribute("now", now);
        return "held";
    }

    private Map<PetitionId, String> titles(List<HeldQueue.Group> groups) {
        Set<PetitionId> ids = groups.stream().map(HeldQueue.Group::petition).collect(Collectors.toSet());
        return petitions.reader().progress(ids).stream()
                .map(Progress::petition)
                .collect(Collectors.toMap(
                        Petition::id, petition -> petition.content().title()));
    }

    @PostMapping("/{petition}/release")
    String releaseGroup(@PathVariable PetitionId petition, @RequestParam String cause, Principal moderator) {
        petitions.moderation().releaseHeldFor(petition, cause, REVIEWED, Actor.staff(moderator.getName()));
        return "redirect:/desk/held";
    }

    @PostMapping("/{petition}/{signature}/release")
    String release(@PathVariable PetitionId petition, @PathVariable SignatureId signature, Principal moderator) {
        petitions.moderation().release(petition, signature, REVIEWED, Actor.staff(moderator.getName()));
        return "redirect:/desk/held";
    }

    /** Only what is held: what counts goes by {@link Removals}. */
    @PostMapping("/{petition}/{signature}/invalidate")
    String invalidate(@PathVariable PetitionId petition, @PathVariable SignatureId signature, Principal moderator) {
        ReviewReport report = petitions
                .moderation()
                .invalidate(petition, List.of(signature), REVIEWED, Actor.staff(moderator.getName()));
        if (report.decided().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "It is not held");
        }
        return "redirect:/desk/held";
    }
}
