package io.github.petitionkit.spring.web;

import io.github.petitionkit.Updates;
import io.github.petitionkit.mailing.Audience;
import io.github.petitionkit.mailing.Mailing;
import io.github.petitionkit.mailing.MailingId;
import io.github.petitionkit.mailing.MailingResult;
import io.github.petitionkit.mailing.NoSuchMailingException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.validation.Violation;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets the creator of a petition write to its supporters, and see how far a mailing is. */
@RestController
@RequestMapping(path = "/petitions/{petition}/mailings", produces = MediaType.APPLICATION_JSON_VALUE)
final class OwnMailingController {
    private final Updates updates;
    private final Creators creators;

    OwnMailingController(Updates updates, Creators creators) {
        this.updates = updates;
        this.creators = creators;
    }

    /** Runs before each of the methods below. */
    @ModelAttribute
    Audience audience(@PathVariable PetitionId petition) {
        return creators.admit(petition);
    }

    @GetMapping
    ResponseEntity<MailingList> all(@PathVariable PetitionId petition, @RequestParam(defaultValue = "20") int limit) {
        List<Mailing> own = updates.mailings(petition, Page.size(limit)).stream()
                .filter(creators::own)
                .toList();
        return MailingAnswer.of(HttpStatus.OK, new MailingList(own));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> draft(@ModelAttribute(binding = false) Audience audience, @RequestBody MailingDraft written) {
        return written(
                HttpStatus.CREATED,
                () -> updates.draft(audience.in(written.areas()), written.subject(), written.text()));
    }

    @GetMapping("/{mailing}")
    ResponseEntity<Mailing> one(@PathVariable PetitionId petition, @PathVariable MailingId mailing) {
        return MailingAnswer.of(HttpStatus.OK, own(petition, mailing));
    }

    @PutMapping(path = "/{mailing}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> edit(
            @PathVariable PetitionId petition, @PathVariable MailingId mailing, @RequestBody MailingText written) {
        MailingId own = own(petition, mailing).id();
        return written(HttpStatus.OK, () -> updates.edit(own, written.subject(), written.text()));
    }

    @DeleteMapping("/{mailing}")
    ResponseEntity<Void> delete(@PathVariable PetitionId petition, @PathVariable MailingId mailing) {
        updates.delete(own(petition, mailing).id());
        return ResponseEntity.noContent().build();
    }

    @PostMapping(path = "/{mailing}/actions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<MailingResult> act(
            @PathVariable PetitionId petition, @PathVariable MailingId mailing, @RequestBody MailingAction action) {
        MailingId own = own(petition, mailing).id();
        return MailingAnswer.of(
                switch (action.action()) {
                    case SEND -> updates.send(own);
                    case STOP -> new MailingResult.Changed(updates.stop(own));
                });
    }

    private Mailing own(PetitionId petition, MailingId mailing) {
        return updates.find(mailing)
                .filter(found -> found.audience().petitions().contains(petition))
                .filter(creators::own)
                .orElseThrow(() -> new NoSuchMailingException(mailing));
    }

    private static ResponseEntity<?> written(HttpStatus status, Supplier<Mailing> writing) {
        try {
            return MailingAnswer.of(status, writing.get());
        } catch (IllegalArgumentException unfit) {
            return Problem.of(
                            ProblemKind.INVALID, List.of(new Violation("", "size", String.valueOf(unfit.getMessage()))))
                    .answer();
        }
    }
}
