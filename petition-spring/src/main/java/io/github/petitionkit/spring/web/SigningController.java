package io.github.petitionkit.spring.web;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.privacy.TimeBuckets;
import io.github.petitionkit.signature.request.SignatureRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

    SigningController(Petitions petitions, SigningContextFactory circumstances, TimeBuckets time) {
        this.petitions = petitions;
        this.circumstances = circumstances;
        this.time = time;
    }

    @PostMapping(
            path = "/petitions/{petition}/signatures",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> sign(
            @PathVariable PetitionId petition,
            @RequestBody SignatureRequest signature,
            HttpServletRequest request,
            Locale locale) {
        return time.answer(
                () -> SigningAnswer.of(petitions.sign(petition, signature, circumstances.of(request, locale))));
    }
}
