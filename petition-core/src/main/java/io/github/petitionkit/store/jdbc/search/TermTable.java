package io.github.petitionkit.store.jdbc.search;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.search.SearchTerms;
import io.github.petitionkit.search.Standing;
import io.github.petitionkit.store.jdbc.json.EnumNames;
import io.github.petitionkit.store.jdbc.sql.ColumnType;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rows of terms: one for each petition and each term that finds it, in the orders of state and time and of state
 * and {@link Magnitude}. Each petition also has the row of the empty term, {@link #EVERY}. {@link AreaTerms} have the magnitudes of their own counts.
 */
public final class TermTable {
    /** The term of every petition. */
    static final String EVERY = "";

    private static final String INSERT = "insert into petitionkit_term (term, state, since, petition, magnitude)"
            + " select u.term, cast(? as varchar), cast(? as timestamp with time zone), cast(? as uuid), cast(? as integer)"
            + " from unnest(" + ColumnType.TEXT.arrayParameter() + ") as u(term) where not exists"
            + " (select 1 from petitionkit_term x where x.term = u.term and x.state = ? and x.since = ? and x.petition = ?)";
    private static final String DELETE = "delete from petitionkit_term where petition = ? and term = any(?)";
    private static final String DELETE_ALL = "delete from petitionkit_term where petition = ?";
    private static final String RESIZE =
            "update petitionkit_term set magnitude = ? where petition = ? and magnitude <> ? and term not like '"
                    + SearchTerms.SIGNED + "%'";
    private static final String MOVE = "update petitionkit_term set state = ?, since = ? where petition = ?";

    private TermTable() {}

    /** Replaces all terms of a petition. */
    public static void replaceAll(StatementPipeline trip, Standing standing, Collection<String> terms) {
        trip.change(
                DELETE_ALL, parameters -> parameters.uuid(standing.petition().value()));
        Set<String> all = new TreeSet<>(terms);
        all.add(EVERY);
        insert(trip, standing, all);
    }

    /** Moves the terms of a petition to another state and time. */
    public static void move(StatementPipeline trip, Standing standing) {
        trip.change(
                MOVE,
                parameters -> parameters
                        .text(EnumNames.column(standing.state()))
                        .instant(standing.since())
                        .uuid(standing.petition().value()));
    }

    /** Moves the terms of a petition to the magnitude of its count. */
    static void resize(StatementPipeline trip, Standing standing) {
        long magnitude = Magnitude.of(standing.counted());
        trip.change(
                RESIZE,
                parameters -> parameters
                        .number(magnitude)
                        .uuid(standing.petition().value())
                        .number(magnitude));
    }

    /** Replaces some terms of a petition by others. */
    public static void change(
            StatementPipeline trip, Standing standing, Collection<String> before, Collection<String> after) {
        Set<String> gone = new TreeSet<>(before);
        gone.removeAll(after);
        if (!gone.isEmpty()) {
            delete(trip, standing.petition(), gone);
        }
        Set<String> added = new TreeSet<>(after);
        added.removeAll(before);
        if (!added.isEmpty()) {
            insert(trip, standing, added);
        }
    }

    private static void delete(StatementPipeline trip, PetitionId petition, Collection<String> terms) {
        trip.change(
                DELETE,
                parameters -> parameters.uuid(petition.value()).array(ColumnType.TEXT, terms.toArray(String[]::new)));
    }

    private static void insert(StatementPipeline trip, Standing standing, Collection<String> terms) {
        PetitionState state = standing.state();
        trip.change(
                INSERT,
                parameters -> parameters
                        .text(EnumNames.column(state))
                        .instant(standing.since())
                        .uuid(standing.petition().value())
                        .number(Magnitude.of(standing.counted()))
                        .array(ColumnType.TEXT, terms.toArray(String[]::new))
                        .text(EnumNames.column(state))
                        .instant(standing.since())
                        .uuid(standing.petition().value()));
    }
}
