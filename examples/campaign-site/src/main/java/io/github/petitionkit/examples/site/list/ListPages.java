package io.github.petitionkit.examples.site.list;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.spring.list.ListId;
import io.github.petitionkit.spring.list.ListState;
import io.github.petitionkit.spring.list.NoSuchListException;
import io.github.petitionkit.spring.list.SignatureList;
import io.github.petitionkit.spring.list.SignatureLists;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
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
    String upload(@PathVariable PetitionId id, @RequestParam MultipartFile file, ListForm form) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return "redirect:/desk/{id}/lists/"
                    + lists.upload(id, form.settings(), content).id();
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
        return "list";
    }

    private SignatureList list(PetitionId id, ListId list) {
        try {
            return lists.get(id, list);
        } catch (NoSuchListException gone) {
            throw new NoSuchPetitionException(id);
        }
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
