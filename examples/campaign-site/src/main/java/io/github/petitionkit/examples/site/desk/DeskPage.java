package io.github.petitionkit.examples.site.desk;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.Progress;
import io.github.petitionkit.petition.IllegalPetitionActionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.spring.job.HoldsWatch;
import java.security.Principal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The petitions and signatures that wait for a moderator, and the decision on one petition. */
@Controller
@RequestMapping("/desk")
class DeskPage {
    private final Petitions petitions;
    private final HeldQueue held;
    private final HoldsWatch watch;
    private final Proposals proposals;

    DeskPage(Petitions petitions, HeldQueue held, HoldsWatch watch, Proposals proposals) {
        this.petitions = petitions;
        this.held = held;
        this.watch = watch;
        this.proposals = proposals;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "OPEN") PetitionState state, Model model) {
        List<Progress> all;
        try (Stream<PetitionId> ids = petitions.reader().petitions()) {
            all = ids.toList().stream().map(petitions::progress).toList();
        }
        model.addAttribute("queue", in(all, PetitionState.IN_MODERATION));
        model.addAttribute("listed", in(all, state));
        model.addAttribute("state", state);
        model.addAttribute("states", PetitionState.values());
        List<PetitionId> proposed = proposals.petitions();
        model.addAttribute(
                "proposed",
                all.stream()
                        .filter(each -> proposed.contains(each.petition().id()))
                        .toList());
        model.addAttribute("mailings", petitions.updates().inModeration(100).size());
        model.addAttribute("held", held.size());
        model.addAttribute("alarms", watch.latest().alarms());
        return "desk";
    }

    private static List<Progress> in(List<Progress> all, PetitionState state) {
        return all.stream().filter(each -> each.state() == state).toList();
    }

    @GetMapping("/{id}")
    String petition(@PathVariable PetitionId id, Model model) {
        model.addAttribute("progress", petitions.progress(id));
        return "desk-petition";
    }

    @PostMapping("/{id}/open")
    String open(
            @PathVariable PetitionId id, @RequestParam int revision, Principal moderator, RedirectAttributes redirect) {
        return after(
                id,
                PetitionAction.APPROVE,
                () -> petitions.moderation().approve(id, revision, Actor.staff(moderator.getName())),
                redirect);
    }

    @PostMapping("/{id}/reject")
    String reject(
            @PathVariable PetitionId id,
            @RequestParam int revision,
            @RequestParam String code,
            @RequestParam String text,
            Principal moderator,
            RedirectAttributes redirect) {
        Reason reason = new Reason(code, text);
        return after(
                id,
                PetitionAction.REJECT,
                () -> petitions.moderation().reject(id, revision, Actor.staff(moderator.getName()), reason),
                redirect);
    }

    /** Makes a decision, and shows the petition again where its text has changed since the moderator read it. */
    private static String after(PetitionId id, PetitionAction action, Runnable decision, RedirectAttributes redirect) {
        try {
            decision.run();
        } catch (IllegalPetitionActionException refused) {
            if (!refused.allowed().contains(action)) {
                throw refused;
            }
            redirect.addFlashAttribute("edited", true);
            return "redirect:/desk/" + id;
        }
        return "redirect:/desk";
    }
}
