package io.github.petitionkit.spring.web;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.invalidation.Criteria;
import io.github.petitionkit.invalidation.Invalidation;
import io.github.petitionkit.invalidation.Preview;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.validation.Violation;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Bulk invalidation by criteria: preview, run and undo. */
@RestController
@RequestMapping(
        path = "/moderation/petitions/{petition}/invalidations",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
final class InvalidationController {
    private final Petitions petitions;
    private final Moderators moderators;

    InvalidationController(Petitions petitions, Moderators moderators) {
        this.petitions = petitions;
        this.moderators = moderators;
    }

    /** Runs before each of the methods below. */
    @ModelAttribute
    Actor moderator() {
        return moderators.admit();
    }

    @PostMapping("/preview")
    ResponseEntity<Preview> preview(@PathVariable PetitionId petition, @RequestBody Criteria criteria) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(petitions.invalidations().preview(petition, criteria));
    }

    @PostMapping
    ResponseEntity<Invalidation> run(
            @PathVariable PetitionId petition,
            @RequestBody InvalidationOrder order,
            @ModelAttribute(binding = false) Actor by) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(petitions.invalidations().run(petition, order.criteria(), order.reason(), by));
    }

    @PostMapping("/undo")
    ResponseEntity<Object> undo(
            @PathVariable PetitionId petition,
            @RequestBody Invalidation run,
            @ModelAttribute(binding = false) Actor by) {
        if (!run.petition().equals(petition)) {
            return Problem.of(
                            ProblemKind.INVALID,
                            List.of(new Violation("petition", "other-petition", "Is not the petition of the address")))
                    .answer();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(petitions.invalidations().undo(run, by));
    }
}
