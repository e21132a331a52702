package io.github.petitionkit.examples.site.desk;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.invalidation.Preview;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.signature.Signature;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Bulk invalidation: criteria, preview, run and undo. */
@Controller
@RequestMapping("/desk/{id}/invalidations")
class InvalidationPage {
    private final Petitions petitions;
    private final Runs runs;
    private final Removals removals;
    private final Proposals proposals;
    private final Allowance allowance;

    InvalidationPage(Petitions petitions, Runs runs, Removals removals, Proposals proposals, Allowance allowance) {
        this.petitions = petitions;
        this.runs = runs;
        this.removals = removals;
        this.proposals = proposals;
        this.allowance = allowance;
    }

    /**
     * An invalidation that waits for a second moderator.
     *
     * @param proposal who asks for what
     * @param total how many signatures fit now
     */
    record Waiting(Proposals.Proposal proposal, long total) {}

    @GetMapping
    String show(@PathVariable PetitionId id, CriteriaForm form, Principal moderator, Model model) {
        model.addAttribute("progress", petitions.progress(id));
        model.addAttribute("runs", runs.standing(id));
        model.addAttribute("form", form);
        model.addAttribute("left", allowance.left(id, moderator.getName()));
        model.addAttribute(
                "waiting", proposals.waiting(id).stream().map(this::waiting).toList());
        if (!form.equals(CriteriaForm.EMPTY)) {
            preview(id, form, model);
        }
        return "invalidate";
    }

    private Waiting waiting(Proposals.Proposal proposal) {
        return new Waiting(
                proposal,
                petitions
                        .invalidations()
                        .preview(proposal.petition(), proposal.criteria())
                        .total());
    }

    private void preview(PetitionId id, CriteriaForm form, Model model) {
        try {
            Preview preview = petitions.invalidations().preview(id, form.criteria());
            List<Signature> sample = preview.sample().stream()
                    .flatMap(signature -> petitions.reader().signature(id, signature).stream())
                    .toList();
            model.addAttribute("preview", preview);
            model.addAttribute("sample", sample);
        } catch (IllegalArgumentException unfit) {
            model.addAttribute("fault", unfit.getMessage());
        }
    }

    @PostMapping
    String run(
            @PathVariable PetitionId id,
            CriteriaForm form,
            @RequestParam String code,
            @RequestParam String text,
            Principal moderator) {
        return removals.order(id, form.criteria(), new Reason(code, text), moderator.getName());
    }

    @PostMapping("/proposals/{proposal}/confirm")
    String confirm(@PathVariable PetitionId id, @PathVariable UUID proposal, Principal moderator) {
        removals.confirm(id, proposal, moderator.getName());
        return "redirect:/desk/{id}/history";
    }

    @PostMapping("/proposals/{proposal}/drop")
    String drop(@PathVariable PetitionId id, @PathVariable UUID proposal, Principal moderator) {
        removals.drop(id, proposal, moderator.getName());
        return "redirect:/desk/{id}/invalidations";
    }

    @PostMapping("/{run}/undo")
    String undo(@PathVariable PetitionId id, @PathVariable UUID run, Principal moderator) {
        var standing = runs.get(id, run);
        petitions.invalidations().undo(standing, Actor.staff(moderator.getName()));
        runs.forget(standing);
        return "redirect:/desk/{id}/history";
    }
}
