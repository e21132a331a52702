package io.github.petitionkit.examples.site.desk;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.Actor;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.Reason;
import io.github.petitionkit.signature.SignatureId;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Held signatures: why each is held, and what to do with it. */
@Controller
@RequestMapping("/desk/held")
class HeldPage {
    private static final int SHOWN = 20;
    private static final Reason REVIEWED = Reason.of("review");

    private final Petitions petitions;
    private final HeldQueue held;

    HeldPage(Petitions petitions, HeldQueue held) {
        this.petitions = petitions;
        this.held = held;
    }

    @GetMapping
    String show(@RequestParam @Nullable PetitionId petition, Model model) {
        model.addAttribute("signatures", petition == null ? held.first(SHOWN) : held.first(SHOWN, petition));
        model.addAttribute("total", petition == null ? held.size() : held.size(petition));
        return "held";
    }

    @PostMapping("/{petition}/{signature}/release")
    String release(@PathVariable PetitionId petition, @PathVariable SignatureId signature, Principal moderator) {
        petitions.moderation().release(petition, signature, REVIEWED, Actor.staff(moderator.getName()));
        return "redirect:/desk/held";
    }

    @PostMapping("/{petition}/{signature}/invalidate")
    String invalidate(@PathVariable PetitionId petition, @PathVariable SignatureId signature, Principal moderator) {
        petitions.moderation().invalidate(petition, signature, REVIEWED, Actor.staff(moderator.getName()));
        return "redirect:/desk/held";
    }
}
