package io.github.petitionkit.spring.web;

import io.github.petitionkit.fraud.ProofOfWork;
import io.github.petitionkit.petition.PetitionId;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves a challenge for each page with a form, to everyone and for any petition, so that it does not reveal who is
 * suspected.
 */
@RestController
final class ChallengeController {
    private final ProofOfWork proof;
    private final InstantSource clock;

    ChallengeController(ProofOfWork proof, InstantSource clock) {
        this.proof = proof;
        this.clock = clock;
    }

    @GetMapping(path = "/petitions/{petition}/challenge", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> challenge(
            @PathVariable PetitionId petition,
            @RequestHeader(name = HttpHeaders.USER_AGENT, required = false) @Nullable String browser) {
        String challenge = proof.issue(petition, browser, clock.instant());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(challenge.getBytes(StandardCharsets.US_ASCII));
    }
}
