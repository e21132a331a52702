package io.github.petitionkit.examples.site.desk;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.invalidation.Criteria;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Takes signatures out of the count: few in a day, many only after a second moderator has looked, because the count of
 * honest people must not hang on one person's slip. {@code site.second-moderator-above} says what is many.
 */
@Component
class Removals {
    private final Petitions petitions;
    private final Runs runs;
    private final Proposals proposals;
    private final Allowance allowance;

    Removals(Petitions petitions, Runs runs, Proposals proposals, Allowance allowance) {
        this.petitions = petitions;
        this.runs = runs;
        this.proposals = proposals;
        this.allowance = allowance;
    }

    /** Returns where the moderator goes on: to what was done, or to what waits. */
    String order(PetitionId petition, Criteria criteria, Reason reason, String moderator) {
        long total = petitions.invalidations().preview(petition, criteria).total();
        if (allowance.spend(petition, moderator, total)) {
            run(petition, criteria, reason, moderator);
            return "redirect:/desk/{id}/history";
        }
        proposals.add(petition, criteria, reason, moderator);
        return "redirect:/desk/{id}/invalidations";
    }

    /** Runs what another moderator has proposed. */
    void confirm(PetitionId petition, UUID id, String moderator) {
        Proposals.Proposal proposal = proposals.get(petition, id);
        if (proposal.by().equals(moderator)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Another moderator has to confirm");
        }
        if (proposals.decide(proposal, moderator, "CONFIRMED")) {
            run(petition, proposal.criteria(), proposal.reason(), moderator);
        }
    }

    /** Leaves the signatures as they are. Whoever has proposed it may do so, too. */
    void drop(PetitionId petition, UUID id, String moderator) {
        proposals.decide(proposals.get(petition, id), moderator, "DROPPED");
    }

    private void run(PetitionId petition, Criteria criteria, Reason reason, String moderator) {
        runs.keep(petitions.invalidations().run(petition, criteria, reason, Actor.staff(moderator)));
    }
}
