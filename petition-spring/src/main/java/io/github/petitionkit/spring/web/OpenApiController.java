package io.github.petitionkit.spring.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the description of the API in OpenAPI 3.1. */
@RestController
final class OpenApiController {
    private static final Duration MAX_AGE = Duration.ofHours(1);

    private final byte[] description;

    OpenApiController(byte[] description) {
        this.description = description.clone();
    }

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> describe() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(MAX_AGE).cachePublic())
                .body(description);
    }
}
