package io.github.petitionkit.examples.site.creator;

import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.PetitionId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The account that started each petition; the library has no accounts. */
@Component
public class Owners {
    private final JdbcClient jdbc;

    Owners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Stores the creator of a petition.
     *
     * @param petition which petition
     * @param account the account
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

    /**
     * Requires that an account has started a petition.
     *
     * @param petition which petition
     * @param account the account
     * @throws NoSuchPetitionException if another one has, as if the petition did not exist
     */
    public void requireOwner(PetitionId petition, String account) {
        if (!petitionsOf(account).contains(petition)) {
            throw new NoSuchPetitionException(petition);
        }
    }
}
