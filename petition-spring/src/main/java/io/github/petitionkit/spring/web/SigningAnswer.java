package io.github.petitionkit.spring.web;

import io.github.petitionkit.jackson.PublicAnswer;
import io.github.petitionkit.jackson.PublicView;
import io.github.petitionkit.signature.result.Acknowledgement;
import io.github.petitionkit.signature.result.SigningResult;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Tells what became of a signing, as far as anybody may know. It writes the answer itself: the mapping has negotiated its
 * type already, and a surge consists of these answers. Thread-safe.
 */
final class SigningAnswer {
    private static final String NO_STORE = String.valueOf(CacheControl.noStore().getHeaderValue());

    private final PetitionJson json;
    private final Map<Acknowledgement, byte[]> bodies = new ConcurrentHashMap<>();

    /**
     * Makes an answer.
     *
     * @param json writes the bodies
     */
    SigningAnswer(PetitionJson json) {
        this.json = json;
    }

    void write(SigningResult result, HttpServletResponse response) {
        PublicAnswer answer = PublicView.of(result);
        switch (answer.acknowledgement()) {
            case CHECK_YOUR_MAIL -> stored(HttpStatus.ACCEPTED, answer, response);
            case THANK_YOU -> stored(HttpStatus.OK, answer, response);
            case CORRECT_YOUR_ENTRIES -> json.write(Problem.of(ProblemKind.INVALID, answer.violations()), response);
            case NOT_ELIGIBLE -> json.write(Problem.of(ProblemKind.NOT_ELIGIBLE, answer.violations()), response);
        }
    }

    /** Nothing else is told about a signature that is stored, so its answers are the same. */
    private void stored(HttpStatus status, PublicAnswer answer, HttpServletResponse response) {
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
        byte[] body = bodies.computeIfAbsent(answer.acknowledgement(), same -> json.bytes(answer));
        PetitionJson.write(body, MediaType.APPLICATION_JSON_VALUE, response);
    }
}
