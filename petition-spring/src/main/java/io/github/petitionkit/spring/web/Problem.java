package io.github.petitionkit.spring.web;

import io.github.petitionkit.validation.Violation;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What went wrong (RFC 9457). It repeats nothing of what was sent.
 *
 * @param type which kind of problem
 * @param title what it is, in English, the same for all of its kind
 * @param status the status of the answer
 * @param detail more about this one; empty where the title says it all
 * @param violations which entries are concerned and what to give, in the visitor's language where that is known
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

    Problem detailed(String text) {
        return new Problem(type, title, status, Optional.of(text), violations);
    }

    ResponseEntity<Object> answer() {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(this);
    }
}
