package io.github.petitionkit.spring.web;

import io.github.petitionkit.jackson.PublicAnswer;
import io.github.petitionkit.jackson.PublicView;
import io.github.petitionkit.signature.result.SigningResult;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Tells what became of a signing, as far as anybody may know. It writes the answer itself: the mapping has negotiated its
 * type already, and a surge consists of these answers.
 *
 * @param json writes the bodies
 */
record SigningAnswer(PetitionJson json) {
    private static final String NO_STORE = String.valueOf(CacheControl.noStore().getHeaderValue());

    void write(SigningResult result, HttpServletResponse response) {
        PublicAnswer answer = PublicView.of(result);
        switch (answer.acknowledgement()) {
            case CHECK_YOUR_MAIL -> stored(HttpStatus.ACCEPTED, answer, response);
            case THANK_YOU -> stored(HttpStatus.OK, answer, response);
            case CORRECT_YOUR_ENTRIES -> json.write(Problem.of(ProblemKind.INVALID, answer.violations()), response);
            case NOT_ELIGIBLE -> json.write(Problem.of(ProblemKind.NOT_ELIGIBLE, answer.violations()), response);
        }
    }

    private void stored(HttpStatus status, PublicAnswer answer, HttpServletResponse response) {
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
        json.write(answer, MediaType.APPLICATION_JSON_VALUE, response);
    }
}
