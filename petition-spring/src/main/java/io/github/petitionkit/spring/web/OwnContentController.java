package io.github.petitionkit.spring.web;

import io.github.petitionkit.CreationResult;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets the creator of a petition revise its text, as far as its state and its policy allow. */
@RestController
@RequestMapping(path = "/petitions/{petition}/content", produces = MediaType.APPLICATION_JSON_VALUE)
final class OwnContentController {
    private final Petitions petitions;
    private final Creators creators;

    OwnContentController(Petitions petitions, Creators creators) {
        this.petitions = petitions;
        this.creators = creators;
    }

    /** Runs before each of the methods below. */
    @ModelAttribute
    void requireCreator(@PathVariable PetitionId petition) {
        creators.admit(petition);
    }

    @GetMapping
    ResponseEntity<Content> read(@PathVariable PetitionId petition) {
        return answer(petitions.find(petition).orElseThrow(() -> new NoSuchPetitionException(petition)));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> revise(@PathVariable PetitionId petition, @RequestBody Content content) {
        CreationResult result = petitions.revise(petition, content);
        return result instanceof CreationResult.Invalid invalid
                ? Problem.of(ProblemKind.INVALID, invalid.violations()).answer()
                : answer(result.orElseThrow());
    }

    private static ResponseEntity<Content> answer(Petition petition) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(petition.content());
    }
}
