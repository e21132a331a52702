package io.github.petitionkit.host;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a host has of its own: a controller, and advice that catches everything. */
@RestController
public class OwnPages {
    private static final int TEAPOT = 418;

    record News(String headLine) {}

    @GetMapping(path = "/news", produces = MediaType.APPLICATION_JSON_VALUE)
    News news() {
        return new News("Footbridge reopens");
    }

    @GetMapping("/broken")
    News broken() {
        throw new IllegalStateException("Broken");
    }

    /** Catches everything. */
    @ControllerAdvice
    public static class CatchAll {
        @ExceptionHandler(Exception.class)
        ResponseEntity<Map<String, String>> oops() {
            return ResponseEntity.status(TEAPOT).body(Map.of("page", "oops"));
        }
    }
}
