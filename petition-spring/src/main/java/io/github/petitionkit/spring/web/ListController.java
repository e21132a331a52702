package io.github.petitionkit.spring.web;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.spring.list.ListId;
import io.github.petitionkit.spring.list.SignatureList;
import io.github.petitionkit.spring.list.SignatureLists;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists from outside the site, as CSV or workbook: uploaded and looked at, entered in the background, stopped, reported. */
@RestController
@RequestMapping(path = "/moderation/petitions/{petition}/lists", produces = MediaType.APPLICATION_JSON_VALUE)
final class ListController {
    private static final List<MediaType> FORMS =
            List.of(MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA);
    private static final List<MediaType> FILES = List.of(
            MediaType.valueOf("text/csv"),
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    private final SignatureLists lists;
    private final Moderators moderators;

    ListController(SignatureLists lists, Moderators moderators) {
        this.lists = lists;
        this.moderators = moderators;
    }

    /** Runs before each of the methods below. Rejects forms, because their fields would be read before the file. */
    @ModelAttribute
    Actor moderator(@RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable MediaType type)
            throws HttpMediaTypeNotSupportedException {
        Actor admitted = moderators.admit();
        if (type != null && FORMS.stream().anyMatch(form -> form.includes(type))) {
            throw new HttpMediaTypeNotSupportedException(type, FILES);
        }
        return admitted;
    }

    @PostMapping
    ResponseEntity<SignatureList> upload(@PathVariable PetitionId petition, ListParameters parameters, InputStream file)
            throws IOException {
        return answer(HttpStatus.CREATED, lists.upload(petition, parameters.settings(), file));
    }

    @GetMapping
    ResponseEntity<SignatureListPage> all(
            @PathVariable PetitionId petition, @RequestParam(defaultValue = "20") int limit) {
        return answer(HttpStatus.OK, new SignatureListPage(lists.lists(petition, Page.size(limit))));
    }

    @GetMapping("/{list}")
    ResponseEntity<SignatureList> one(@PathVariable PetitionId petition, @PathVariable ListId list) {
        return answer(HttpStatus.OK, lists.get(petition, list));
    }

    @PostMapping(path = "/{list}/actions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SignatureList> act(
            @PathVariable PetitionId petition, @PathVariable ListId list, @RequestBody ListAction action) {
        return answer(
                HttpStatus.OK,
                switch (action.action()) {
                    case ENTER -> lists.enter(petition, list);
                    case STOP -> lists.stop(petition, list);
                });
    }

    @GetMapping(path = "/{list}/results", produces = MediaType.APPLICATION_NDJSON_VALUE)
    void results(@PathVariable PetitionId petition, @PathVariable ListId list, HttpServletResponse response)
            throws IOException {
        SignatureList reported = lists.get(petition, list);
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        lists.writeResults(reported, response.getOutputStream());
    }

    @DeleteMapping("/{list}")
    ResponseEntity<Void> remove(@PathVariable PetitionId petition, @PathVariable ListId list) {
        lists.remove(petition, list);
        return ResponseEntity.noContent().build();
    }

    private static <T> ResponseEntity<T> answer(HttpStatus status, T body) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }
}
