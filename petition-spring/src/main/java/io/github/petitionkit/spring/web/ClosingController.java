package io.github.petitionkit.spring.web;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.ClosingReport;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.validation.Violation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ends many petitions, now or at an instant that is announced, and keeps them in an archive. */
@RestController
@RequestMapping(
        path = "/moderation",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
final class ClosingController {
    private final Petitions petitions;
    private final Moderators moderators;

    ClosingController(Petitions petitions, Moderators moderators) {
        this.petitions = petitions;
        this.moderators = moderators;
    }

    /** Runs before each of the methods below. */
    @ModelAttribute
    Actor moderator() {
        return moderators.admit();
    }

    @PostMapping("/closings")
    ResponseEntity<ClosingReport> close(@RequestBody ClosingOrder order, @ModelAttribute(binding = false) Actor by) {
        requireKnown(order.petitions());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(petitions.maintenance().closeAll(order.petitions(), by, order.reason()));
    }

    @PostMapping("/planned-closings")
    ResponseEntity<?> plan(@RequestBody PlannedClosingOrder order, @ModelAttribute(binding = false) Actor by) {
        requireKnown(order.petitions());
        try {
            return changed(petitions.maintenance().planClosing(order.petitions(), order.by(by)));
        } catch (IllegalArgumentException past) {
            return Problem.of(ProblemKind.INVALID, List.of(new Violation("at", "future", "Give an instant to come")))
                    .answer();
        }
    }

    @PostMapping("/planned-closings/undo")
    ResponseEntity<PetitionIds> cancel(@RequestBody ChosenPetitions chosen, @ModelAttribute(binding = false) Actor by) {
        return changed(petitions.maintenance().cancelClosing(known(chosen), by));
    }

    @PostMapping("/archivals")
    ResponseEntity<PetitionIds> archive(@RequestBody ArchivalOrder order, @ModelAttribute(binding = false) Actor by) {
        requireKnown(order.petitions());
        return changed(petitions.maintenance().archive(order.petitions(), order.archive(), by));
    }

    @PostMapping("/archivals/undo")
    ResponseEntity<PetitionIds> unarchive(
            @RequestBody ChosenPetitions chosen, @ModelAttribute(binding = false) Actor by) {
        return changed(petitions.maintenance().unarchive(known(chosen), by));
    }

    private List<PetitionId> known(ChosenPetitions chosen) {
        requireKnown(chosen.petitions());
        return chosen.petitions();
    }

    /** Refuses a request about an unknown petition before the others change. */
    private void requireKnown(List<PetitionId> ids) {
        Set<PetitionId> found = petitions.reader().progress(ids).stream()
                .map(progress -> progress.petition().id())
                .collect(Collectors.toSet());
        ids.stream().filter(id -> !found.contains(id)).findFirst().ifPresent(unknown -> {
            throw new NoSuchPetitionException(unknown);
        });
    }

    private static ResponseEntity<PetitionIds> changed(List<PetitionId> changed) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new PetitionIds(changed));
    }
}
