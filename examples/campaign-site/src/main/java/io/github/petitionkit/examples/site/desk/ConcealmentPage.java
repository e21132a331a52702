package io.github.petitionkit.examples.site.desk;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.signature.Concealment;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import java.security.Principal;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Takes names and reasons out of readers' sight, such as insults, and shows them again. What they stand with goes on to count. */
@Controller
@RequestMapping("/desk/{id}/concealments")
class ConcealmentPage {
    private static final Reason LOOKED_AT_AGAIN = Reason.of("revealed");

    private final Petitions petitions;

    ConcealmentPage(Petitions petitions) {
        this.petitions = petitions;
    }

    @GetMapping
    String show(@PathVariable PetitionId id, @RequestParam(defaultValue = "") String words, Model model) {
        model.addAttribute("progress", petitions.progress(id));
        model.addAttribute("words", words.strip());
        try (Stream<Signature> signatures = petitions.reader().signatures(id)) {
            model.addAttribute("read", Statements.read(signatures, words));
        }
        return "concealments";
    }

    @PostMapping("/{signature}")
    String conceal(
            @PathVariable PetitionId id,
            @PathVariable SignatureId signature,
            @RequestParam Set<Concealment.Part> parts,
            @RequestParam String code,
            @RequestParam String text,
            Principal moderator) {
        if (parts.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Say what to conceal");
        }
        petitions.moderation().conceal(id, signature, parts, new Reason(code, text), Actor.staff(moderator.getName()));
        return "redirect:/desk/{id}/concealments";
    }

    @PostMapping("/{signature}/reveal")
    String reveal(@PathVariable PetitionId id, @PathVariable SignatureId signature, Principal moderator) {
        petitions.moderation().reveal(id, signature, LOOKED_AT_AGAIN, Actor.staff(moderator.getName()));
        return "redirect:/desk/{id}/concealments";
    }
}
