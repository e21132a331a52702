package io.github.petitionkit.spring.web;

import io.github.petitionkit.validation.Violation;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Problem details (RFC 9457). They do not repeat the input.
 *
 * @param type the kind of problem
 * @param title the name of the kind, in English
 * @param status the status of the answer
 * @param detail further information; empty if the title is enough
 * @param violations the faulty entries and what to give, in the visitor's language if known
 */
record Problem(String type, String title, int status, Optional<String> detail, List<Violation> violations) {
    Problem {
        violations = List.copyOf(violations);
    }

    static Problem of(ProblemKind kind) {
        return of(kind, List.of());
    }

    static Problem of(ProblemKind kind, List<Violation> violations) {
        return new Problem(kind.type(), kind.title(), kind.status().value(), Optional.empty(), violations);
    }

    /** Answers a request without an entry that it needs; the message says what to give. */
    static ResponseEntity<Object> missing(String entry, String message) {
        return of(ProblemKind.INVALID, List.of(new Violation(entry, "not-null", message)))
                .answer();
    }

    Problem detailed(String text) {
        return new Problem(type, title, status, Optional.of(text), violations);
    }

    ResponseEntity<Object> answer() {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(this);
    }
}
