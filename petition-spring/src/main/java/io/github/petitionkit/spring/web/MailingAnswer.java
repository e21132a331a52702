package io.github.petitionkit.spring.web;

import io.github.petitionkit.mailing.MailingResult;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers about mailings, which no cache keeps. */
final class MailingAnswer {
    private MailingAnswer() {}

    static ResponseEntity<MailingResult> of(MailingResult result) {
        return of(result instanceof MailingResult.Changed ? HttpStatus.OK : HttpStatus.CONFLICT, result);
    }

    static <T> ResponseEntity<T> of(HttpStatus status, T body) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }
}
