package io.github.petitionkit.spring.web;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.Progress;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.validation.Violation;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists petitions that wait for moderators, and takes decisions on them. */
@RestController
@RequestMapping(path = "/moderation/petitions", produces = MediaType.APPLICATION_JSON_VALUE)
final class ModerationController {
    private final Petitions petitions;
    private final PetitionPages pages;
    private final Moderators moderators;

    ModerationController(Petitions petitions, PetitionPages pages, Moderators moderators) {
        this.petitions = petitions;
        this.pages = pages;
        this.moderators = moderators;
    }

    /** Runs before each of the methods below. */
    @ModelAttribute
    Actor moderator() {
        return moderators.admit();
    }

    @GetMapping
    ResponseEntity<ModerationPage> queue(
            @RequestParam(required = false) @Nullable PetitionId after,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(defaultValue = "in-moderation") String state) {
        Page<Progress, PetitionId> page = pages.all(
                Optional.ofNullable(after),
                limit,
                EnumPathFormat.read("state", state, EnumSet.allOf(PetitionState.class)));
        return secret(
                new ModerationPage(page.items().stream().map(Progress::petition).toList(), page.next()));
    }

    @GetMapping("/{petition}")
    ResponseEntity<Progress> one(@PathVariable PetitionId petition) {
        return secret(petitions.progress(petition));
    }

    @PostMapping(path = "/{petition}/decisions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> decide(
            @PathVariable PetitionId petition,
            @RequestBody PetitionDecision decision,
            @ModelAttribute(binding = false) Actor by) {
        Reason reason = decision.reason();
        if (reason == null && decision.action().needsReason()) {
            return Problem.of(ProblemKind.INVALID, List.of(new Violation("reason", "not-null", "Give a reason")))
                    .answer();
        }
        Petition decided = reason == null
                ? petitions.moderation().act(petition, decision.action(), by)
                : petitions.moderation().act(petition, decision.action(), by, reason);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(decided);
    }

    private static <T> ResponseEntity<T> secret(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
