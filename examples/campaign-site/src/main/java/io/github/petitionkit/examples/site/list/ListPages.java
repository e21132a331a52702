package io.github.petitionkit.examples.site.list;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.transfer.ImportReport;
import io.github.petitionkit.transfer.ImportedLine;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
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
    /** A run without a sign of life for this long has stopped with its node. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final Petitions petitions;
    private final Lists lists;
    private final ListRun run;

    ListPages(Petitions petitions, Lists lists, ListRun run) {
        this.petitions = petitions;
        this.lists = lists;
        this.run = run;
    }

    @GetMapping
    String form(@PathVariable PetitionId id, Model model) {
        model.addAttribute("progress", petitions.progress(id));
        model.addAttribute("charsets", ListSettings.CHARSETS);
        return "lists";
    }

    @PostMapping
    String upload(
            @PathVariable PetitionId id,
            @RequestParam MultipartFile file,
            @RequestParam Channel channel,
            ListSettings settings)
            throws IOException {
        byte[] bytes = file.getBytes();
        try (Stream<ImportedLine> read = settings.reader(channel).file(new ByteArrayInputStream(bytes))) {
            ImportReport preview = petitions.imports().preview(id, read);
            return "redirect:/desk/{id}/lists/" + lists.add(id, channel, settings, bytes, preview);
        }
    }

    @GetMapping("/{list}")
    String show(@PathVariable PetitionId id, @PathVariable String list, Model model, HttpServletResponse response) {
        SignatureList shown = lists.get(id, list);
        boolean running = isRunning(shown);
        if (running) {
            response.setHeader("Refresh", "2");
        }
        model.addAttribute("progress", petitions.progress(id));
        model.addAttribute("list", shown);
        model.addAttribute("running", running);
        return "list";
    }

    private static boolean isRunning(SignatureList list) {
        return list.state() == SignatureList.State.RUNNING
                && list.changedAt().isAfter(Instant.now().minus(SILENCE));
    }

    @PostMapping("/{list}/enter")
    String enter(@PathVariable PetitionId id, @PathVariable String list) {
        SignatureList entered = lists.get(id, list);
        if (!isRunning(entered)
                && entered.state() != SignatureList.State.DONE
                && lists.change(list, entered.state(), SignatureList.State.RUNNING)) {
            run.begin(entered);
        }
        return "redirect:/desk/{id}/lists/{list}";
    }

    @PostMapping("/{list}/stop")
    String stop(@PathVariable PetitionId id, @PathVariable String list) {
        lists.change(lists.get(id, list).id(), SignatureList.State.RUNNING, SignatureList.State.STOPPED);
        return "redirect:/desk/{id}/lists/{list}";
    }

    @PostMapping("/{list}/remove")
    String remove(@PathVariable PetitionId id, @PathVariable String list) {
        lists.remove(id, list);
        return "redirect:/desk/{id}/lists";
    }
}
