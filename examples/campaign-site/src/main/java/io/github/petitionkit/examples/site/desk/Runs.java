package io.github.petitionkit.examples.site.desk;

import io.github.petitionkit.invalidation.Invalidation;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.PetitionId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Invalidation runs, stored as JSON, which is all that an undo needs. */
@Component
public class Runs {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Runs(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(Invalidation run) {
        jdbc.sql("insert into site_invalidation (id, petition, document) values (?, ?, ?)")
                .params(run.id().toString(), run.petition().toString(), json.writeValueAsString(run))
                .update();
    }

    void forget(Invalidation run) {
        jdbc.sql("delete from site_invalidation where id = ?")
                .param(run.id().toString())
                .update();
    }

    /**
     * Returns the runs of a petition that were not undone.
     *
     * @param petition which petition
     * @return the runs
     */
    public List<Invalidation> standing(PetitionId petition) {
        return jdbc
                .sql("select document from site_invalidation where petition = ?")
                .param(petition.toString())
                .query(String.class)
                .list()
                .stream()
                .map(document -> json.readValue(document, Invalidation.class))
                .toList();
    }

    /** Returns a run that was not undone, only among those of its petition. */
    Invalidation get(PetitionId petition, UUID id) {
        return standing(petition).stream()
                .filter(run -> run.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchPetitionException(petition));
    }
}
