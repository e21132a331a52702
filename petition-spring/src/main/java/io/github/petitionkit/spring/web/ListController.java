package io.github.petitionkit.spring.web;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.transfer.ImportReport;
import io.github.petitionkit.transfer.ImportStoppedException;
import io.github.petitionkit.transfer.ImportedLine;
import java.io.InputStream;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists from outside the site, as CSV or workbook: what would become of their lines, and their entry. CSV is read while it comes. */
@RestController
@RequestMapping(path = "/moderation/petitions/{petition}/lists", produces = MediaType.APPLICATION_JSON_VALUE)
final class ListController {
    private final Petitions petitions;
    private final Moderators moderators;

    ListController(Petitions petitions, Moderators moderators) {
        this.petitions = petitions;
        this.moderators = moderators;
    }

    /** Runs before each of the methods below. */
    @ModelAttribute
    Actor moderator() {
        return moderators.admit();
    }

    @PostMapping("/preview")
    ResponseEntity<ImportReport> preview(
            @PathVariable PetitionId petition, ListParameters parameters, InputStream list) {
        return report(parameters, list, lines -> petitions.imports().preview(petition, lines));
    }

    @PostMapping
    ResponseEntity<ImportReport> enter(@PathVariable PetitionId petition, ListParameters parameters, InputStream list) {
        return report(parameters, list, lines -> petitions.imports().enter(petition, lines));
    }

    /** Reports a failure of the store as everywhere: sending the list again enters nobody twice. */
    private static ResponseEntity<ImportReport> report(
            ListParameters parameters, InputStream list, Function<Stream<ImportedLine>, ImportReport> use) {
        try (Stream<ImportedLine> lines = parameters.reader().file(list)) {
            return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(use.apply(lines));
        } catch (ImportStoppedException stopped) {
            throw stopped.getCause() instanceof RuntimeException cause ? cause : stopped;
        }
    }
}
