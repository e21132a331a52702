package io.github.petitionkit.examples.site.desk;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.invalidation.Criteria;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.sweep.Proposal;
import io.github.petitionkit.sweep.Sweep;
import io.github.petitionkit.verification.Confidence;
import io.github.petitionkit.verification.ConfidenceInterval;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Shows clusters of signatures that a sweep has found, and takes them out of the count. */
@Controller
@RequestMapping("/desk/{id}/clusters")
class ClustersPage {
    private static final int SAMPLE = 5;

    private final Petitions petitions;
    private final Removals removals;
    private final Allowance allowance;
    private final JsonMapper json;

    ClustersPage(Petitions petitions, Removals removals, Allowance allowance, JsonMapper json) {
        this.petitions = petitions;
        this.removals = removals;
        this.allowance = allowance;
        this.json = json;
    }

    /**
     * A cluster.
     *
     * @param proposal the cluster and the effect of its invalidation
     * @param sample some of its signatures
     * @param criteria the criteria as JSON, for the button
     */
    record Found(Proposal proposal, List<Signature> sample, String criteria) {
        Found {
            sample = List.copyOf(sample);
        }

        /** {@return the share that is not people's, by those that were reviewed; empty where nobody has looked} */
        public List<ConfidenceInterval> reviewed() {
            return proposal.reviewedPrecision(Confidence.PERCENT_95).stream().toList();
        }

        /** {@return the number of these that the petition would have had anyway} */
        public long expected() {
            return Math.round(proposal.cluster().expected());
        }
    }

    @GetMapping
    String show(@PathVariable PetitionId id, Principal moderator, Model model) {
        Sweep sweep = petitions.moderation().sweep(id);
        model.addAttribute("progress", petitions.progress(id));
        model.addAttribute("sweep", sweep);
        model.addAttribute("left", allowance.left(id, moderator.getName()));
        model.addAttribute(
                "clusters",
                sweep.proposals().stream().map(proposal -> found(id, proposal)).toList());
        return "clusters";
    }

    private Found found(PetitionId id, Proposal proposal) {
        List<Signature> sample = proposal.preview().sample().stream()
                .limit(SAMPLE)
                .flatMap(signature -> petitions.reader().signature(id, signature).stream())
                .toList();
        return new Found(
                proposal, sample, json.writeValueAsString(proposal.cluster().criteria()));
    }

    @PostMapping
    String invalidate(
            @PathVariable PetitionId id,
            @RequestParam String criteria,
            @RequestParam String code,
            @RequestParam String text,
            Principal moderator) {
        return removals.order(id, read(criteria), new Reason(code, text), moderator.getName());
    }

    private Criteria read(String criteria) {
        try {
            return json.readValue(criteria, Criteria.class);
        } catch (JacksonException unreadable) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The criteria are malformed", unreadable);
        }
    }
}
