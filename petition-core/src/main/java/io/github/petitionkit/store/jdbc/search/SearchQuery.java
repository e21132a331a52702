package io.github.petitionkit.store.jdbc.search;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.place.Area;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.search.PetitionSearch;
import io.github.petitionkit.search.SearchKey;
import io.github.petitionkit.search.SearchOrder;
import io.github.petitionkit.search.Standing;
import io.github.petitionkit.store.jdbc.json.EnumNames;
import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementParameters;
import io.github.petitionkit.tally.Figure.Kind;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads one page of a search: for each state, a range of an index in the order of the search, from the key on, until the
 * page is full. Conditions beside the index are looked up for each row of the range, by primary key.
 */
public final class SearchQuery {
    private static final String STANDING_ORDER = "t.counted desc, t.petition desc";
    private static final String BY_MAGNITUDE = " order by t.magnitude desc fetch first ";
    private static final String WITH_TIES = " rows with ties)";
    private static final String COUNT = "(select s.counted from petitionkit_standing s where s.petition = t.petition)";
    private static final String COUNT_OF_AREA =
            "(select s.figure from petitionkit_tally s where s.petition = t.petition and s.kind = ";

    private final PetitionSearch search;
    private final @Nullable SearchKey after;
    private final int size;
    private final Instant now;
    private final Query query = new Query();

    private SearchQuery(PetitionSearch search, @Nullable SearchKey after, int size, Instant now) {
        this.search = search;
        this.after = after;
        this.size = size;
        this.now = now;
    }

    /** Returns one page. */
    public static List<Standing> page(
            SqlSession session, PetitionSearch search, @Nullable SearchKey after, int size, Instant now)
            throws SQLException {
        List<String> terms = RankedTerms.of(session, search);
        SearchQuery page = new SearchQuery(search, after, size, now);
        if (search.order() != SearchOrder.MOST_SIGNED) {
            page.byTime(terms);
        } else if (terms.isEmpty()) {
            page.byCount();
        } else {
            page.byCountOf(terms);
        }
        return page.read(session);
    }

    private List<Standing> read(SqlSession session) throws SQLException {
        List<Standing> found = new ArrayList<>();
        try (PreparedStatement statement = session.ask(query.toString())) {
            query.into(new StatementParameters(session, statement));
            try (ResultSet result = statement.executeQuery()) {
                ResultRow row = new ResultRow(result);
                while (result.next()) {
                    found.add(new Standing(
                            new PetitionId(row.uuid("petition")),
                            row.word(PetitionState.class, "state"),
                            row.instant("since"),
                            row.number("counted")));
                }
            }
        }
        return found;
    }

    /** Reads a range of the terms' index for each state. */
    private void byTime(List<String> terms) {
        boolean isUp = search.order() == SearchOrder.LONGEST_WAITING;
        String order = isUp ? "t.since, t.petition" : "t.since desc, t.petition desc";
        query.sql("select t.petition, t.state, t.since, t.counted from (");
        eachState(state -> {
            query.sql("(select t.petition, t.state, t.since, ");
            count();
            query.sql(" as counted from petitionkit_term t where t.term = ");
            query.text(terms.isEmpty() ? TermTable.EVERY : terms.get(0));
            query.sql(" and t.state = ").text(EnumNames.column(state));
            if (after != null) {
                query.sql(" and (t.since, t.petition) " + (isUp ? '>' : '<') + " (");
                query.instant(after.since()).sql(", ");
                query.uuid(after.petition().value()).sql(")");
            }
            conditions(rest(terms));
            bounds(this::count);
            query.sql(" order by " + order + " limit " + size + ")");
        });
        query.sql(") t order by " + order + " limit " + size);
    }

    /** Reads a range of the standings' index for each state. */
    private void byCount() {
        query.sql("select t.petition, t.state, t.since, t.counted from (");
        eachState(state -> {
            query.sql("(select t.petition, t.state, t.since, t.counted from petitionkit_standing t where t.state = ");
            query.text(EnumNames.column(state));
            if (after != null) {
                query.sql(" and (t.counted, t.petition) < (").number(after.position());
                query.sql(", ").uuid(after.petition().value()).sql(")");
            }
            bounds(() -> query.sql("t.counted"));
            conditions(List.of());
            query.sql(" order by " + STANDING_ORDER + " limit " + size + ")");
        });
        query.sql(") t order by " + STANDING_ORDER + " limit " + size);
    }

    /**
     * Selects the petitions of the page, and all others of its last magnitude, from two ranges of the terms' index for each
     * state: of large magnitudes, and of those that are counts. Then it looks up the counts of the large ones.
     */
    private void byCountOf(List<String> terms) {
        query.sql(
                "select t.petition, t.state, t.since, t.counted from ((select t.petition, t.state, t.since, t.counted from (");
        eachState(state -> {
            ofTerm(terms, state, this::count);
            query.sql(" and t.magnitude > " + Magnitude.LAST_EXACT);
            edges();
            query.sql(BY_MAGNITUDE + size + WITH_TIES);
        });
        query.sql(") t" + BY_MAGNITUDE + size + WITH_TIES + " union all (select t.petition, t.state, t.since,");
        query.sql(" t.counted from (");
        eachState(state -> {
            ofTerm(terms, state, () -> query.sql("t.magnitude"));
            query.sql(" and t.magnitude <= " + Magnitude.LAST_EXACT);
            if (after != null) {
                query.sql(" and (t.magnitude, t.petition) < (").number(after.position());
                query.sql(", ").uuid(after.petition().value()).sql(")");
            }
            query.sql(" order by t.magnitude desc, t.petition desc limit " + size + ")");
        });
        query.sql(") t)) t order by " + STANDING_ORDER + " limit " + size);
    }

    private void ofTerm(List<String> terms, PetitionState state, Runnable counted) {
        query.sql("(select t.petition, t.state, t.since, t.magnitude, ");
        counted.run();
        query.sql(" as counted from petitionkit_term t where t.term = ").text(terms.get(0));
        query.sql(" and t.state = ").text(EnumNames.column(state));
        if (search.atLeast() > 0) {
            query.sql(" and t.magnitude >= ").number(Magnitude.of(search.atLeast()));
        }
        if (search.atMost() < Long.MAX_VALUE) {
            query.sql(" and t.magnitude <= ").number(Magnitude.of(search.atMost()));
        }
        conditions(rest(terms));
    }

    /** Looks up the count of a petition only where its magnitude does not tell on which side of a bound or the key it is. */
    private void edges() {
        if (search.atLeast() > 0) {
            query.sql(" and (t.magnitude > ").number(Magnitude.of(search.atLeast()));
            query.sql(" or ");
            count();
            query.sql(" >= ").number(search.atLeast()).sql(")");
        }
        if (search.atMost() < Long.MAX_VALUE) {
            query.sql(" and (t.magnitude < ").number(Magnitude.of(search.atMost()));
            query.sql(" or ");
            count();
            query.sql(" <= ").number(search.atMost()).sql(")");
        }
        if (after != null) {
            query.sql(" and t.magnitude <= ").number(Magnitude.of(after.position()));
            query.sql(" and (t.magnitude < ").number(Magnitude.of(after.position()));
            query.sql(" or (");
            count();
            query.sql(", t.petition) < (").number(after.position());
            query.sql(", ").uuid(after.petition().value()).sql("))");
        }
    }

    private static List<String> rest(List<String> terms) {
        return terms.isEmpty() ? terms : terms.subList(1, terms.size());
    }

    private interface OfState {
        void add(PetitionState state);
    }

    private void eachState(OfState part) {
        Collection<PetitionState> states =
                search.states().isEmpty() ? Arrays.asList(PetitionState.values()) : search.states();
        String between = "";
        for (PetitionState state : states) {
            query.sql(between);
            part.add(state);
            between = " union all ";
        }
    }

    private void count() {
        Area area = search.signedIn();
        if (area == null) {
            query.sql(COUNT);
        } else {
            query.sql(COUNT_OF_AREA).text(EnumNames.column(area instanceof Country ? Kind.COUNTRY : Kind.REGION));
            query.sql(" and s.subject = ").text(area.code()).sql(")");
        }
    }

    private void bounds(Runnable count) {
        if (search.atLeast() > 0) {
            query.sql(" and ");
            count.run();
            query.sql(" >= ").number(search.atLeast());
        }
        if (search.atMost() < Long.MAX_VALUE) {
            query.sql(" and ");
            count.run();
            query.sql(" <= ").number(search.atMost());
        }
    }

    private void conditions(List<String> terms) {
        if (search.from() != null) {
            query.sql(" and t.since >= ").instant(search.from());
        }
        if (search.until() != null) {
            query.sql(" and t.since < ").instant(search.until());
        }
        for (String term : terms) {
            query.sql(" and (select 1 from petitionkit_term x where x.term = ").text(term);
            query.sql(" and x.state = t.state and x.since = t.since and x.petition = t.petition) = 1");
        }
        String file = "(select count(*) from petitionkit_case_file f where f.petition = t.petition and f.held_until > ";
        if (search.free()) {
            query.sql(" and " + file).instant(now).sql(") = 0");
        }
        if (search.heldBy() != null) {
            query.sql(" and " + file).instant(now);
            query.sql(" and f.holder = ")
                    .text(Objects.requireNonNull(search.heldBy().id()));
            query.sql(") = 1");
        }
    }
}
