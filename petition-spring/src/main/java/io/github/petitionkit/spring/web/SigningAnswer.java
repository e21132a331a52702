package io.github.petitionkit.spring.web;

import io.github.petitionkit.jackson.PublicAnswer;
import io.github.petitionkit.jackson.PublicView;
import io.github.petitionkit.signature.result.SigningResult;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Tells what became of a signing, as far as anybody may know. */
final class SigningAnswer {
    private SigningAnswer() {}

    static ResponseEntity<Object> of(SigningResult result) {
        PublicAnswer answer = PublicView.of(result);
        return switch (answer.acknowledgement()) {
            case CHECK_YOUR_MAIL -> stored(HttpStatus.ACCEPTED, answer);
            case THANK_YOU -> stored(HttpStatus.OK, answer);
            case CORRECT_YOUR_ENTRIES ->
                Problem.of(ProblemKind.INVALID, answer.violations()).answer();
            case NOT_ELIGIBLE ->
                Problem.of(ProblemKind.NOT_ELIGIBLE, answer.violations()).answer();
        };
    }

    private static ResponseEntity<Object> stored(HttpStatus status, PublicAnswer answer) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(answer);
    }
}
