package io.github.petitionkit.examples.site.creator;

import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.PetitionId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which account started which petition: accounts are the site's affair, not the library's. */
@Component
public class Owners {
    private final JdbcClient jdbc;

    Owners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Notes who started a petition.
     *
     * @param petition which petition
     * @param account who
     */
    public void put(PetitionId petition, String account) {
        jdbc.sql("insert into site_owner (petition, account) values (?, ?)")
                .params(petition.toString(), account)
                .update();
    }

    List<PetitionId> petitionsOf(String account) {
        return jdbc
                .sql("select petition from site_owner where account = ? order by petition")
                .param(account)
                .query(String.class)
                .list()
                .stream()
                .map(PetitionId::of)
                .toList();
    }

    /** To everybody else it does not exist. */
    void requireOwner(PetitionId petition, String account) {
        if (!petitionsOf(account).contains(petition)) {
            throw new NoSuchPetitionException(petition);
        }
    }
}
