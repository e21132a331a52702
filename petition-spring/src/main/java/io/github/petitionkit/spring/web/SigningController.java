package io.github.petitionkit.spring.web;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.privacy.TimeBuckets;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.result.SigningResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Signs a petition. No status, header, body or time reveals whether an address has signed or is suspected. */
@RestController
final class SigningController {
    private final Petitions petitions;
    private final SigningContextFactory circumstances;
    private final TimeBuckets time;
    private final SigningAnswer answer;

    SigningController(
            Petitions petitions, SigningContextFactory circumstances, TimeBuckets time, SigningAnswer answer) {
        this.petitions = petitions;
        this.circumstances = circumstances;
        this.time = time;
        this.answer = answer;
    }

    @PostMapping(
            path = "/petitions/{petition}/signatures",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    void sign(
            @PathVariable PetitionId petition,
            @RequestBody SignatureRequest signature,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        SigningResult result =
                time.answerOf(() -> petitions.sign(petition, signature, circumstances.of(request, locale)));
        answer.write(result, response);
    }
}
