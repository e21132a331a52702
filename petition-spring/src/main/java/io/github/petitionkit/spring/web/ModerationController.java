package io.github.petitionkit.spring.web;

import io.github.petitionkit.Moderation;
import io.github.petitionkit.PetitionReader;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.Progress;
import io.github.petitionkit.desk.CaseFile;
import io.github.petitionkit.desk.CheckOutResult;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.CreatorWithdrawal;
import io.github.petitionkit.search.FoundPetition;
import io.github.petitionkit.search.PetitionSearch;
import io.github.petitionkit.search.SearchPage;
import io.github.petitionkit.validation.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
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

/** Lists and counts petitions that wait for moderators, takes decisions on them, and erases their texts. */
@RestController
@RequestMapping(path = "/moderation/petitions", produces = MediaType.APPLICATION_JSON_VALUE)
final class ModerationController {
    private static final int LONGEST = 24 * 60;

    private final Petitions petitions;
    private final Moderators moderators;

    ModerationController(Petitions petitions, Moderators moderators) {
        this.petitions = petitions;
        this.moderators = moderators;
    }

    /** Runs before each of the methods below. */
    @ModelAttribute
    Actor moderator() {
        return moderators.admit();
    }

    @GetMapping
    ResponseEntity<ModerationPage> queue(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit,
            @ModelAttribute PetitionQuestion question,
            @ModelAttribute QueueQuestion queue) {
        PetitionSearch search = queue.search(question);
        PetitionReader reader = petitions.reader();
        SearchPage page = after == null
                ? reader.search(search, Page.size(limit))
                : reader.search(search, PetitionQuestion.key(after), Page.size(limit));
        return secret(new ModerationPage(
                page.petitions().stream().map(FoundPetition::petition).toList(), page.next()));
    }

    @GetMapping("/count")
    ResponseEntity<PetitionCount> count(
            @RequestParam(defaultValue = "1000") int upTo,
            @ModelAttribute PetitionQuestion question,
            @ModelAttribute QueueQuestion queue) {
        if (upTo < 1 || upTo > PetitionReader.MAX_COUNT) {
            throw new BadParameterException("upTo", "Give 1 to " + PetitionReader.MAX_COUNT);
        }
        return secret(new PetitionCount(petitions.reader().count(queue.search(question), upTo)));
    }

    @GetMapping("/{petition}")
    ResponseEntity<Progress> one(@PathVariable PetitionId petition) {
        return secret(petitions.progress(petition));
    }

    @GetMapping("/{petition}/file")
    ResponseEntity<CaseFile> file(@PathVariable PetitionId petition) {
        return secret(petitions.moderation().desk().file(petition));
    }

    @PostMapping("/{petition}/check-outs")
    ResponseEntity<CheckOutResult> checkOut(
            @PathVariable PetitionId petition,
            @RequestParam(defaultValue = "20") int minutes,
            @ModelAttribute(binding = false) Actor by) {
        if (minutes < 1 || minutes > LONGEST) {
            throw new BadParameterException("minutes", "Give 1 to " + LONGEST + " minutes");
        }
        CheckOutResult result = petitions.moderation().desk().checkOut(petition, by, Duration.ofMinutes(minutes));
        return ResponseEntity.status(result instanceof CheckOutResult.Taken ? HttpStatus.CONFLICT : HttpStatus.OK)
                .cacheControl(CacheControl.noStore())
                .body(result);
    }

    @PostMapping(path = "/{petition}/decisions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> decide(
            @PathVariable PetitionId petition,
            @RequestBody PetitionDecision decision,
            @ModelAttribute(binding = false) Actor by) {
        if (decision.action() == PetitionAction.APPROVE && decision.revision() == null) {
            return Problem.missing("revision", "Give the revision of the petition that you have read");
        }
        if (decision.action().needsReason() && decision.reason() == null) {
            return Problem.missing("reason", "Give a reason");
        }
        Optional<String> advice = withdrawalAdvice(petition, decision);
        if (advice.isPresent()) {
            return Problem.of(ProblemKind.INVALID, List.of(new Violation("reason", "withdrawal-reason", advice.get())))
                    .answer();
        }
        return secret(decided(petition, decision, by));
    }

    /** Returns which reason to give for a creator's withdrawal; empty if the reason is right. */
    private Optional<String> withdrawalAdvice(PetitionId petition, PetitionDecision decision) {
        return decision.action() != PetitionAction.WITHDRAW
                ? Optional.empty()
                : petitions
                        .find(petition)
                        .filter(known -> !known.canBeWithdrawnFor(decision.reason()))
                        .map(known -> known.policy().creatorWithdrawal())
                        .map(CreatorWithdrawal::advice);
    }

    private Petition decided(PetitionId petition, PetitionDecision decision, Actor by) {
        Moderation moderation = petitions.moderation();
        Integer revision = decision.revision();
        Reason reason = decision.reason();
        if (revision != null && decision.action() == PetitionAction.APPROVE) {
            return moderation.approve(petition, revision, by);
        }
        if (revision != null && reason != null && decision.action() == PetitionAction.REJECT) {
            return moderation.reject(petition, revision, by, reason);
        }
        if (revision != null && reason != null && decision.action() == PetitionAction.HIDE) {
            return moderation.hide(petition, revision, by, reason);
        }
        return reason == null
                ? moderation.act(petition, decision.action(), by)
                : moderation.act(petition, decision.action(), by, reason);
    }

    @PostMapping(path = "/{petition}/erasures", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Petition> erase(@PathVariable PetitionId petition, @RequestBody PetitionErasure erasure) {
        return secret(
                switch (erasure.part()) {
                    case CREATOR -> petitions.privacy().eraseCreator(petition);
                    case TEXT -> petitions.privacy().eraseText(petition);
                });
    }

    private static <T> ResponseEntity<T> secret(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
