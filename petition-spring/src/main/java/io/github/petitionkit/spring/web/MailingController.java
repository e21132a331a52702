package io.github.petitionkit.spring.web;

import io.github.petitionkit.Updates;
import io.github.petitionkit.mail.MailResult;
import io.github.petitionkit.mailing.Mailing;
import io.github.petitionkit.mailing.MailingId;
import io.github.petitionkit.mailing.MailingResult;
import io.github.petitionkit.mailing.NoSuchMailingException;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import java.util.Locale;
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

/** Lists mailings that wait for moderators, and takes decisions on them. */
@RestController
@RequestMapping(path = "/moderation/mailings", produces = MediaType.APPLICATION_JSON_VALUE)
final class MailingController {
    private final Updates updates;
    private final Moderators moderators;

    MailingController(Updates updates, Moderators moderators) {
        this.updates = updates;
        this.moderators = moderators;
    }

    /** Runs before each of the methods below. */
    @ModelAttribute
    Actor moderator() {
        return moderators.admit();
    }

    @GetMapping
    ResponseEntity<MailingList> queue(@RequestParam(defaultValue = "20") int limit) {
        return MailingAnswer.of(HttpStatus.OK, new MailingList(updates.inModeration(Page.size(limit))));
    }

    @GetMapping("/{mailing}")
    ResponseEntity<Mailing> one(@PathVariable MailingId mailing) {
        return MailingAnswer.of(
                HttpStatus.OK, updates.find(mailing).orElseThrow(() -> new NoSuchMailingException(mailing)));
    }

    @PostMapping(path = "/{mailing}/previews", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<MailResult> preview(
            @PathVariable MailingId mailing, @RequestBody MailingReader reader, Locale locale) {
        return MailingAnswer.of(HttpStatus.OK, updates.preview(mailing, reader.to(), locale));
    }

    @PostMapping(path = "/{mailing}/decisions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> decide(
            @PathVariable MailingId mailing,
            @RequestBody MailingDecision decision,
            @ModelAttribute(binding = false) Actor by) {
        return switch (decision.action()) {
            case APPROVE -> approve(mailing, decision, by);
            case REJECT -> reject(mailing, decision, by);
            case STOP -> MailingAnswer.of(new MailingResult.Changed(updates.stop(mailing)));
        };
    }

    private ResponseEntity<?> approve(MailingId mailing, MailingDecision decision, Actor by) {
        MailingText read = decision.read();
        return read == null ? unread() : MailingAnswer.of(updates.approve(mailing, read.subject(), read.text(), by));
    }

    private ResponseEntity<?> reject(MailingId mailing, MailingDecision decision, Actor by) {
        Reason reason = decision.reason();
        if (reason == null) {
            return Problem.missing("reason", "Give a reason");
        }
        MailingText read = decision.read();
        return read == null
                ? unread()
                : MailingAnswer.of(updates.reject(mailing, read.subject(), read.text(), by, reason));
    }

    private static ResponseEntity<?> unread() {
        return Problem.missing("read", "Give the subject and the text that you have read");
    }
}
