package io.github.petitionkit.spring.web;

import io.github.petitionkit.SelfService;
import io.github.petitionkit.signature.result.ConsentResult;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes consents from the owner of a mailbox, and takes them back, by a token that was sent there. */
@RestController
final class ConsentController {
    private final SelfService self;

    ConsentController(SelfService self) {
        this.self = self;
    }

    @PostMapping(
            path = "/own-data/consents",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> give(@RequestBody OwnConsents given) {
        return answer(self.giveConsents(given.token(), given.signature(), given.consents()));
    }

    @PostMapping(
            path = "/own-data/consent-withdrawals",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> withdraw(@RequestBody ConsentWithdrawal withdrawal) {
        return answer(self.withdrawConsents(withdrawal.token(), withdrawal.scope()));
    }

    private static ResponseEntity<Object> answer(ConsentResult result) {
        return result instanceof ConsentResult.Recorded
                ? ResponseEntity.noContent()
                        .cacheControl(CacheControl.noStore())
                        .build()
                : Problem.of(kind(result)).answer();
    }

    private static ProblemKind kind(ConsentResult refusal) {
        if (refusal instanceof ConsentResult.NotStanding) {
            return ProblemKind.NO_LONGER_STANDING;
        }
        return refusal instanceof ConsentResult.Expired ? ProblemKind.EXPIRED : ProblemKind.NOT_OUR_LINK;
    }
}
