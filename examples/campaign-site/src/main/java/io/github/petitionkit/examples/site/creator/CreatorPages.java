package io.github.petitionkit.examples.site.creator;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.examples.site.SiteProperties;
import io.github.petitionkit.jackson.batch.Export;
import io.github.petitionkit.jackson.batch.SignatureColumns;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureState;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of a creator: invite sponsors, post updates, export the list of signers. */
@Controller
@RequestMapping("/creator")
class CreatorPages {
    private static final Duration INVITATION = Duration.ofDays(30);

    private final Petitions petitions;
    private final Owners owners;
    private final SiteProperties site;

    CreatorPages(Petitions petitions, Owners owners, SiteProperties site) {
        this.petitions = petitions;
        this.owners = owners;
        this.site = site;
    }

    @GetMapping
    String all(Principal account, Model model) {
        model.addAttribute(
                "petitions",
                owners.petitionsOf(account.getName()).stream()
                        .map(petitions::progress)
                        .toList());
        return "creator";
    }

    @GetMapping("/{id}")
    String one(@PathVariable PetitionId id, Principal account, Model model) {
        owners.requireOwner(id, account.getName());
        var progress = petitions.progress(id);
        model.addAttribute("progress", progress);
        if (progress.state() == PetitionState.COLLECTING_SPONSORS) {
            model.addAttribute(
                    "invitation",
                    site.address() + "/petitions/" + id + "/sign?invitation="
                            + petitions.links().sponsorInvitation(id, INVITATION));
        }
        return "creator-petition";
    }

    @PostMapping("/{id}/updates")
    String post(
            @PathVariable PetitionId id,
            @RequestParam String title,
            @RequestParam String text,
            Principal account,
            RedirectAttributes redirect) {
        owners.requireOwner(id, account.getName());
        try {
            petitions.post(id, title, text);
        } catch (IllegalArgumentException unfit) {
            redirect.addFlashAttribute("fault", true);
        }
        return "redirect:/creator/{id}";
    }

    @GetMapping("/{id}/signatures.csv")
    void export(@PathVariable PetitionId id, Principal account, HttpServletResponse response) throws IOException {
        owners.requireOwner(id, account.getName());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=signatures.csv");
        try (Stream<Signature> signatures = petitions.reader().signatures(id)) {
            Export.of(SignatureColumns.withoutEmail())
                    .writeCsv(
                            signatures.filter(signature -> signature.state() == SignatureState.CONFIRMED),
                            response.getOutputStream());
        }
    }
}
