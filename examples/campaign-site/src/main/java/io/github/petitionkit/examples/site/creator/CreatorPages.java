package io.github.petitionkit.examples.site.creator;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.examples.site.SiteProperties;
import io.github.petitionkit.file.CsvDialect;
import io.github.petitionkit.file.Export;
import io.github.petitionkit.file.PrintedList;
import io.github.petitionkit.file.SignatureColumns;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureState;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
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

    /** The name as its owner chose, nothing that is concealed, and neither an address nor a postal code. */
    private static final Export<Signature> LIST = Export.of(
                    SignatureColumns.CHOSEN_NAME,
                    SignatureColumns.COUNTRY,
                    SignatureColumns.REGION,
                    SignatureColumns.REASON,
                    SignatureColumns.RECEIVED_AT)
            .in(CsvDialect.EXCEL);

    private final Petitions petitions;
    private final Owners owners;
    private final SiteProperties site;
    private final MessageSource messages;

    CreatorPages(Petitions petitions, Owners owners, SiteProperties site, MessageSource messages) {
        this.messages = messages;
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
        model.addAttribute("sources", petitions.reader().sources(id));
        if (progress.state() == PetitionState.COLLECTING_SPONSORS) {
            model.addAttribute(
                    "invitation", site.invitation(id, petitions.links().sponsorInvitation(id, INVITATION)));
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
            petitions.updates().post(id, title, text);
        } catch (IllegalArgumentException unfit) {
            redirect.addFlashAttribute("fault", true);
        }
        return "redirect:/creator/{id}";
    }

    @GetMapping("/{id}/signatures.html")
    void print(@PathVariable PetitionId id, Principal account, Locale language, HttpServletResponse response)
            throws IOException {
        owners.requireOwner(id, account.getName());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=signatures.html");
        try (Stream<Signature> signatures = petitions.reader().signatures(id)) {
            PrintedList.of(
                            petitions.progress(id).petition().content(),
                            ZoneOffset.UTC,
                            messages.getMessage("creator.list.nobody", null, language))
                    .writeHtml(signatures, response.getOutputStream());
        }
    }

    @GetMapping("/{id}/signatures.csv")
    void export(@PathVariable PetitionId id, Principal account, HttpServletResponse response) throws IOException {
        owners.requireOwner(id, account.getName());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=signatures.csv");
        try (Stream<Signature> signatures = petitions.reader().signatures(id)) {
            LIST.writeCsv(
                    signatures.filter(signature -> signature.state() == SignatureState.CONFIRMED),
                    response.getOutputStream());
        }
    }
}
