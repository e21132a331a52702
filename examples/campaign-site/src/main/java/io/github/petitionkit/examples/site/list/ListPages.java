package io.github.petitionkit.examples.site.list;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.spring.list.ListId;
import io.github.petitionkit.spring.list.ListSettings;
import io.github.petitionkit.spring.list.ListState;
import io.github.petitionkit.spring.list.NoSuchListException;
import io.github.petitionkit.spring.list.SignatureList;
import io.github.petitionkit.spring.list.SignatureLists;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The pages of lists: upload, preview, progress, report. Moderators enter lists, because their signatures count at once. */
@Controller
@RequestMapping("/desk/{id}/lists")
class ListPages {
    private static final Set<String> UNREAD = Set.of("unknown-column", "repeated-column");

    private final Petitions petitions;
    private final SignatureLists lists;

    ListPages(Petitions petitions, SignatureLists lists) {
        this.petitions = petitions;
        this.lists = lists;
    }

    @GetMapping
    String form(@PathVariable PetitionId id, Model model) {
        model.addAttribute("progress", petitions.progress(id));
        model.addAttribute("charsets", ListForm.CHARSETS);
        return "lists";
    }

    @PostMapping
    String upload(
            @PathVariable PetitionId id,
            @RequestParam MultipartFile file,
            ListForm form,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Optional<ListSettings> settings = form.settings();
        if (settings.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("unreadable", true);
            return form(id, model);
        }
        try (InputStream content = file.getInputStream()) {
            return "redirect:/desk/{id}/lists/"
                    + lists.upload(id, settings.get(), content).id();
        }
    }

    @GetMapping("/{list}")
    String show(@PathVariable PetitionId id, @PathVariable ListId list, Model model, HttpServletResponse response) {
        SignatureList shown = list(id, list);
        boolean running = shown.state() == ListState.RUNNING;
        if (running) {
            response.setHeader("Refresh", "2");
        }
        model.addAttribute("progress", petitions.progress(id));
        model.addAttribute("list", shown);
        model.addAttribute("running", running);
        model.addAttribute("columns", unreadColumns(shown));
        return "list";
    }

    /** Returns the numbers of columns whose meaning is not known, and that can be ignored. */
    private static List<Integer> unreadColumns(SignatureList list) {
        return list.preview().notEntered().stream()
                .flatMap(line -> line.reasons().stream())
                .filter(reason -> UNREAD.contains(reason.code()))
                .map(reason -> Integer.valueOf(reason.path()))
                .toList();
    }

    private SignatureList list(PetitionId id, ListId list) {
        try {
            return lists.get(id, list);
        } catch (NoSuchListException gone) {
            throw new NoSuchPetitionException(id);
        }
    }

    @PostMapping("/{list}/ignore")
    String ignore(
            @PathVariable PetitionId id,
            @PathVariable ListId list,
            @RequestParam(defaultValue = "") Set<Integer> columns)
            throws IOException {
        ListSettings settings = list(id, list).settings().ignoring(columns);
        return "redirect:/desk/{id}/lists/"
                + lists.uploadAgain(id, list, settings).id();
    }

    @PostMapping("/{list}/enter")
    String enter(@PathVariable PetitionId id, @PathVariable ListId list) {
        lists.enter(id, list);
        return "redirect:/desk/{id}/lists/{list}";
    }

    @PostMapping("/{list}/stop")
    String stop(@PathVariable PetitionId id, @PathVariable ListId list) {
        lists.stop(id, list);
        return "redirect:/desk/{id}/lists/{list}";
    }

    @PostMapping("/{list}/remove")
    String remove(@PathVariable PetitionId id, @PathVariable ListId list) {
        lists.remove(id, list);
        return "redirect:/desk/{id}/lists";
    }
}
