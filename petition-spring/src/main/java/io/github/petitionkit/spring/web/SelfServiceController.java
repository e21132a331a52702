package io.github.petitionkit.spring.web;

import io.github.petitionkit.SelfService;
import io.github.petitionkit.privacy.ConsentScope;
import io.github.petitionkit.signature.result.AddressChangeResult;
import io.github.petitionkit.signature.result.NameCorrectionResult;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Self-service by the owner of a mailbox, by a token that was sent there. */
@RestController
final class SelfServiceController {
    private final SelfService self;

    SelfServiceController(SelfService self) {
        this.self = self;
    }

    /**
     * Unsubscribes with one click: mailbox providers post a form to the address in the mail's header (RFC 8058), so
     * only this token is in the address. They may send any body, and accept any type. Without an organisation and a
     * purpose all mail to the mailbox stops.
     */
    @PostMapping("/unsubscriptions")
    ResponseEntity<Object> unsubscribe(
            @RequestParam("token") String token,
            @RequestParam(name = "organisation", required = false) @Nullable String organisation,
            @RequestParam(name = "purpose", required = false) @Nullable String purpose) {
        boolean isAll = organisation == null && purpose == null;
        boolean isOurs = isAll
                ? self.unsubscribe(token)
                : self.unsubscribe(token, new ConsentScope(null, organisation, purpose));
        return isOurs ? done() : Problem.of(ProblemKind.NOT_OUR_LINK).answer();
    }

    /** For a button on the page of whoever has unsubscribed, or was by somebody else with the mail. */
    @PostMapping(
            path = "/resubscriptions",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> resubscribe(@RequestBody LinkToken link) {
        return self.resubscribe(link.token())
                ? done()
                : Problem.of(ProblemKind.NOT_OUR_LINK).answer();
    }

    /** Answers alike, and as fast, whether or not the address is known. */
    @PostMapping(
            path = "/own-data/links",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> mailLink(@RequestBody LinkRequest request) {
        self.mailLink(request.email());
        return accepted();
    }

    @PostMapping(
            path = "/own-data",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> show(@RequestBody LinkToken link) {
        return self.show(link.token())
                .map(signatures ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).<Object>body(new OwnData(signatures)))
                .orElseGet(() -> Problem.of(ProblemKind.NOT_OUR_LINK).answer());
    }

    @PostMapping(
            path = "/own-data/erasures",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> erase(@RequestBody LinkToken link) {
        return self.erase(link.token()).isPresent()
                ? done()
                : Problem.of(ProblemKind.NOT_OUR_LINK).answer();
    }

    @PostMapping(
            path = "/own-data/withdrawals",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> withdraw(@RequestBody OwnWithdrawal withdrawal) {
        return LinkController.answer(self.withdraw(withdrawal.token(), withdrawal.signature()));
    }

    @PostMapping(
            path = "/own-data/name-corrections",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> correctName(@RequestBody NameCorrection correction, Locale locale) {
        return answer(self.correctName(correction.token(), correction.signature(), correction.name(), locale));
    }

    static ResponseEntity<Object> answer(NameCorrectionResult result) {
        return problem(result).map(Problem::answer).orElseGet(SelfServiceController::done);
    }

    private static Optional<Problem> problem(NameCorrectionResult result) {
        if (result instanceof NameCorrectionResult.Corrected) {
            return Optional.empty();
        }
        if (result instanceof NameCorrectionResult.Invalid invalid) {
            return Optional.of(Problem.of(ProblemKind.INVALID, invalid.violations()));
        }
        return Optional.of(Problem.of(kind(result)));
    }

    private static ProblemKind kind(NameCorrectionResult refusal) {
        if (refusal instanceof NameCorrectionResult.SignedAlready) {
            return ProblemKind.SIGNED_ALREADY;
        }
        if (refusal instanceof NameCorrectionResult.Vouched) {
            return ProblemKind.VOUCHED;
        }
        if (refusal instanceof NameCorrectionResult.NotStanding) {
            return ProblemKind.NO_LONGER_STANDING;
        }
        return refusal instanceof NameCorrectionResult.Expired ? ProblemKind.EXPIRED : ProblemKind.NOT_OUR_LINK;
    }

    @PostMapping(
            path = "/own-data/address-changes",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> askToMove(@RequestBody AddressChange change, Locale locale) {
        return answer(self.askToMove(change.token(), change.signature(), change.email(), locale));
    }

    @PostMapping(
            path = "/own-data/moves",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> move(@RequestBody LinkToken link) {
        return answer(self.move(link.token()));
    }

    private static ResponseEntity<Object> answer(AddressChangeResult result) {
        if (result instanceof AddressChangeResult.MailSent) {
            return accepted();
        }
        if (result instanceof AddressChangeResult.Moved) {
            return done();
        }
        return result instanceof AddressChangeResult.Invalid invalid
                ? Problem.of(ProblemKind.INVALID, invalid.violations()).answer()
                : Problem.of(kind(result)).answer();
    }

    private static ProblemKind kind(AddressChangeResult refusal) {
        if (refusal instanceof AddressChangeResult.NotStanding) {
            return ProblemKind.NO_LONGER_STANDING;
        }
        return refusal instanceof AddressChangeResult.Expired ? ProblemKind.EXPIRED : ProblemKind.NOT_OUR_LINK;
    }

    private static ResponseEntity<Object> accepted() {
        return ResponseEntity.accepted().cacheControl(CacheControl.noStore()).build();
    }

    private static ResponseEntity<Object> done() {
        return ResponseEntity.noContent().cacheControl(CacheControl.noStore()).build();
    }
}
