package io.github.petitionkit.spring.web;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.result.RestorationResult;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

/** Serves signatures to moderators, and takes decisions on one of them. */
@RestController
@RequestMapping(path = "/moderation/petitions/{petition}/signatures", produces = MediaType.APPLICATION_JSON_VALUE)
final class ReviewController {
    private final Petitions petitions;
    private final Moderators moderators;

    ReviewController(Petitions petitions, Moderators moderators) {
        this.petitions = petitions;
        this.moderators = moderators;
    }

    /** Runs before each of the methods below. */
    @ModelAttribute
    Actor moderator() {
        return moderators.admit();
    }

    @GetMapping
    ResponseEntity<SignaturePage> list(
            @PathVariable PetitionId petition,
            @RequestParam(required = false) @Nullable SignatureId after,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(defaultValue = "held") String state) {
        Set<SignatureState> states = EnumPathFormat.read("state", state, EnumSet.allOf(SignatureState.class));
        if (after != null && petitions.reader().signature(petition, after).isEmpty()) {
            throw new BadParameterException("after", "There is no such signature; give the value of next from a page");
        }
        try (Stream<Signature> signatures = petitions.reader().signatures(petition)) {
            Page<Signature, SignatureId> page = Page.of(
                    Page.after(Optional.ofNullable(after), signatures, Signature::id)
                            .filter(signature -> states.contains(signature.state())),
                    limit,
                    Signature::id);
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .body(new SignaturePage(page.items(), page.next()));
        }
    }

    @PostMapping(path = "/{signature}/decisions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> decide(
            @PathVariable PetitionId petition,
            @PathVariable SignatureId signature,
            @RequestBody SignatureDecision decision,
            @ModelAttribute(binding = false) Actor by) {
        Reason reason = Reason.of(decision.cause());
        return switch (decision.verdict()) {
            case HOLD -> decided(petitions.moderation().hold(petition, signature, reason, by));
            case RELEASE -> decided(petitions.moderation().release(petition, signature, reason, by));
            case INVALIDATE -> decided(petitions.moderation().invalidate(petition, signature, reason, by));
            case RESTORE -> restored(petitions.moderation().restore(petition, signature, reason, by));
        };
    }

    @PostMapping(path = "/{signature}/region-corrections", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> correctRegion(
            @PathVariable PetitionId petition,
            @PathVariable SignatureId signature,
            @RequestBody RegionCorrection correction,
            @ModelAttribute(binding = false) Actor by) {
        return decided(petitions
                .moderation()
                .correctRegion(petition, signature, correction.region(), Reason.of(correction.cause()), by));
    }

    @PostMapping(path = "/{signature}/name-corrections", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> correctName(
            @PathVariable PetitionId petition,
            @PathVariable SignatureId signature,
            @RequestBody SignerNameCorrection correction,
            @ModelAttribute(binding = false) Actor by,
            Locale locale) {
        return SelfServiceController.answer(petitions
                .moderation()
                .correctName(petition, signature, correction.name(), locale, Reason.of(correction.cause()), by));
    }

    private static ResponseEntity<Object> restored(RestorationResult result) {
        return result instanceof RestorationResult.Restored restored
                ? decided(restored.signature())
                : Problem.of(ProblemKind.SIGNED_AGAIN).answer();
    }

    private static ResponseEntity<Object> decided(Signature signature) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(signature);
    }
}
