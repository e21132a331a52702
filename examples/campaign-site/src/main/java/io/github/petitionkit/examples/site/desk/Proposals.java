package io.github.petitionkit.examples.site.desk;

import io.github.petitionkit.invalidation.Criteria;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Reason;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Large invalidations that one moderator has proposed. Who proposed and who decided stays in the table. */
@Component
class Proposals {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource clock;

    Proposals(JdbcClient jdbc, JsonMapper json, InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * An invalidation that waits.
     *
     * @param id the proposal
     * @param petition which petition
     * @param criteria which signatures
     * @param reason why
     * @param by the moderator who proposes it
     * @param at when
     */
    record Proposal(UUID id, PetitionId petition, Criteria criteria, Reason reason, String by, Instant at) {}

    void add(PetitionId petition, Criteria criteria, Reason reason, String by) {
        jdbc.sql(
                        "insert into site_proposal (id, petition, criteria, reason, proposed_by, proposed_at) values (?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID().toString())
                .param(petition.toString())
                .param(json.writeValueAsString(criteria))
                .param(json.writeValueAsString(reason))
                .param(by)
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /** Returns those of a petition that nobody has decided on, the oldest first. */
    List<Proposal> waiting(PetitionId petition) {
        return jdbc.sql(
                        "select id, criteria, reason, proposed_by, proposed_at from site_proposal where petition = ? and decided_by is null order by proposed_at, id")
                .param(petition.toString())
                .query((row, number) -> new Proposal(
                        UUID.fromString(row.getString("id")),
                        petition,
                        json.readValue(row.getString("criteria"), Criteria.class),
                        json.readValue(row.getString("reason"), Reason.class),
                        row.getString("proposed_by"),
                        row.getTimestamp("proposed_at").toInstant()))
                .list();
    }

    /** Returns a waiting one, only among those of its petition. */
    Proposal get(PetitionId petition, UUID id) {
        return waiting(petition).stream()
                .filter(proposal -> proposal.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchPetitionException(petition));
    }

    /** Returns the petitions for which at least one waits. */
    List<PetitionId> petitions() {
        return jdbc.sql("select distinct petition from site_proposal where decided_by is null")
                .query((row, number) -> PetitionId.of(row.getString("petition")))
                .list();
    }

    /** Decides on one; says whether it waited still, so that of two who decide at once one does. */
    boolean decide(Proposal proposal, String by, String decision) {
        return jdbc.sql(
                                "update site_proposal set decided_by = ?, decision = ?, decided_at = ? where id = ? and decided_by is null")
                        .param(by)
                        .param(decision)
                        .param(Timestamp.from(clock.instant()))
                        .param(proposal.id().toString())
                        .update()
                == 1;
    }
}
