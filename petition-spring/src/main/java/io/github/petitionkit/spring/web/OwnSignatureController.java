package io.github.petitionkit.spring.web;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.privacy.TimeBuckets;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets the creator of a petition sign it as such, also before its publication. */
@RestController
final class OwnSignatureController {
    private final Petitions petitions;
    private final Creators creators;
    private final SigningContextFactory circumstances;
    private final TimeBuckets time;
    private final SigningAnswer answer;

    OwnSignatureController(
            Petitions petitions,
            Creators creators,
            SigningContextFactory circumstances,
            TimeBuckets time,
            SigningAnswer answer) {
        this.petitions = petitions;
        this.creators = creators;
        this.circumstances = circumstances;
        this.time = time;
        this.answer = answer;
    }

    /** Runs before the method below. */
    @ModelAttribute
    void requireCreator(@PathVariable PetitionId petition) {
        creators.admit(petition);
    }

    @PostMapping(
            path = "/petitions/{petition}/creators",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    void sign(
            @PathVariable PetitionId petition,
            @RequestBody SignatureRequest signature,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        SigningContext creator = circumstances.of(request, locale).toBuilder()
                .role(SignerRole.CREATOR)
                .build();
        answer.write(time.answerOf(() -> petitions.sign(petition, signature, creator)), response);
    }
}
