package io.github.petitionkit.spring.web;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.jackson.PublicAnswer;
import io.github.petitionkit.signature.request.Click;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.result.Acknowledgement;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.DisownmentResult;
import io.github.petitionkit.signature.result.WithdrawalResult;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Confirms, disowns and withdraws by the links in mails. The token is in the body, so that access logs do not contain it.
 * Opening an address changes nothing, because mail scanners open every link.
 */
@RestController
final class LinkController {
    private static final PublicAnswer THANK_YOU = new PublicAnswer(Acknowledgement.THANK_YOU, List.of());

    private final Petitions petitions;
    private final SigningContextFactory circumstances;

    LinkController(Petitions petitions, SigningContextFactory circumstances) {
        this.petitions = petitions;
        this.circumstances = circumstances;
    }

    @PostMapping(
            path = "/confirmations",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> confirm(@RequestBody ConfirmationRequest link, HttpServletRequest request) {
        Click click = circumstances.click(request);
        for (Consent consent : link.given()) {
            click = click.consenting(consent);
        }
        ConfirmationResult result = petitions.confirm(link.token(), click);
        return result.isAccepted()
                ? ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(THANK_YOU)
                : Problem.of(kind(result)).answer();
    }

    private static ProblemKind kind(ConfirmationResult refusal) {
        if (refusal instanceof ConfirmationResult.Expired) {
            return ProblemKind.EXPIRED;
        }
        if (refusal instanceof ConfirmationResult.TooLate) {
            return ProblemKind.TOO_LATE;
        }
        if (refusal instanceof ConfirmationResult.SponsorsFull) {
            return ProblemKind.SPONSORS_FULL;
        }
        return refusal instanceof ConfirmationResult.NoLongerStanding
                ? ProblemKind.NO_LONGER_STANDING
                : ProblemKind.NOT_OUR_LINK;
    }

    @PostMapping(
            path = "/withdrawals",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> withdraw(@RequestBody LinkToken link) {
        return answer(petitions.withdraw(link.token()));
    }

    /** Answers alike whether an attempt ended or a signature left the count; 202 if it has to stay until staff act. */
    @PostMapping(
            path = "/disownments",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> disown(@RequestBody LinkToken link) {
        DisownmentResult result = petitions.selfService().disown(link.token());
        if (result instanceof DisownmentResult.Unreadable) {
            return Problem.of(ProblemKind.NOT_OUR_LINK).answer();
        }
        if (result instanceof DisownmentResult.Expired) {
            return Problem.of(ProblemKind.EXPIRED).answer();
        }
        return ResponseEntity.status(
                        result instanceof DisownmentResult.Noted ? HttpStatus.ACCEPTED : HttpStatus.NO_CONTENT)
                .cacheControl(CacheControl.noStore())
                .build();
    }

    static ResponseEntity<Object> answer(WithdrawalResult result) {
        if (result instanceof WithdrawalResult.Expired) {
            return Problem.of(ProblemKind.EXPIRED).answer();
        }
        if (result instanceof WithdrawalResult.Locked) {
            return Problem.of(ProblemKind.LOCKED).answer();
        }
        return result instanceof WithdrawalResult.Unreadable
                ? Problem.of(ProblemKind.NOT_OUR_LINK).answer()
                : ResponseEntity.noContent()
                        .cacheControl(CacheControl.noStore())
                        .build();
    }
}
