package io.github.petitionkit.spring.web;

import io.github.petitionkit.SelfService;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.signature.result.RegionChoiceResult;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets the owner of a signature choose among the regions of its postal code, by a token that was sent to the mailbox. */
@RestController
final class OwnRegionController {
    private final SelfService self;

    OwnRegionController(SelfService self) {
        this.self = self;
    }

    @PostMapping(
            path = "/own-data/regions",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> list(@RequestBody RegionQuestion question) {
        return self.regions(question.token(), question.signature())
                .map(regions -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .<Object>body(new RegionChoices(List.copyOf(regions))))
                .orElseGet(() -> Problem.of(ProblemKind.NOT_OUR_LINK).answer());
    }

    @PostMapping(
            path = "/own-data/region-choices",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> choose(@RequestBody RegionChoice choice) {
        RegionChoiceResult result = self.chooseRegion(choice.token(), choice.signature(), choice.region());
        if (result instanceof RegionChoiceResult.Recorded) {
            return ResponseEntity.noContent()
                    .cacheControl(CacheControl.noStore())
                    .build();
        }
        return result instanceof RegionChoiceResult.NotAChoice refusal
                ? Problem.of(ProblemKind.INVALID).detailed(told(refusal)).answer()
                : Problem.of(kind(result)).answer();
    }

    private static String told(RegionChoiceResult.NotAChoice refusal) {
        return refusal.choices().isEmpty()
                ? "The directory has no region for the postal code of the signature"
                : refusal.choices().stream().map(Region::code).collect(Collectors.joining(", ", "Give one of: ", ""));
    }

    private static ProblemKind kind(RegionChoiceResult refusal) {
        if (refusal instanceof RegionChoiceResult.NotStanding) {
            return ProblemKind.NO_LONGER_STANDING;
        }
        return refusal instanceof RegionChoiceResult.Expired ? ProblemKind.EXPIRED : ProblemKind.NOT_OUR_LINK;
    }
}
