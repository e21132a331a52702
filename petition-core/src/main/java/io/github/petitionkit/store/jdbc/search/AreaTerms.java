package io.github.petitionkit.store.jdbc.search;

import io.github.petitionkit.place.Area;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.search.SearchTerms;
import io.github.petitionkit.search.Standing;
import io.github.petitionkit.store.jdbc.json.EnumNames;
import io.github.petitionkit.store.jdbc.sql.BulkTable;
import io.github.petitionkit.store.jdbc.sql.Column;
import io.github.petitionkit.store.jdbc.sql.ColumnType;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import io.github.petitionkit.tally.Counts;
import io.github.petitionkit.tally.Figure;
import io.github.petitionkit.tally.Figure.Kind;
import io.github.petitionkit.tally.TallyChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The terms of areas in which somebody has signed a petition, each with the {@link Magnitude} of the area's count. */
public final class AreaTerms {
    private static final BulkTable<Row> TABLE = new BulkTable<>(
            "petitionkit_term",
            List.of("term", "state", "since", "petition"),
            List.of(),
            List.of(
                    new Column<>("term", ColumnType.TEXT, row -> SearchTerms.signed(row.area())),
                    new Column<>(
                            "state",
                            ColumnType.TEXT,
                            row -> EnumNames.column(row.standing().state())),
                    new Column<>(
                            "since", ColumnType.INSTANT, row -> row.standing().since()),
                    new Column<>(
                            "petition",
                            ColumnType.UUID,
                            row -> row.standing().petition().value()),
                    new Column<>("magnitude", ColumnType.LONG, row -> (long) Magnitude.of(row.counted()))));
    private static final String DELETE = "delete from petitionkit_term where petition = ? and term = ?";
    private static final String DELETE_ALL =
            "delete from petitionkit_term where petition = ? and term like '" + SearchTerms.SIGNED + "%'";

    private AreaTerms() {}

    private record Row(Standing standing, Area area, long counted) {}

    /** Adds the areas whose counts a change has moved to another magnitude. */
    static void change(StatementPipeline trip, Standing standing, Counts after, TallyChange change) {
        List<Row> rows = new ArrayList<>();
        for (Area area : changed(change)) {
            long counted = after.counted(area);
            if (counted <= 0) {
                trip.change(
                        DELETE,
                        parameters ->
                                parameters.uuid(standing.petition().value()).text(SearchTerms.signed(area)));
            } else if (Magnitude.of(counted) != Magnitude.of(counted - change.counted(area))) {
                rows.add(new Row(standing, area, counted));
            }
        }
        TABLE.put(trip, rows);
    }

    private static List<Area> changed(TallyChange change) {
        List<Area> areas = new ArrayList<>(change.byCountry().keySet());
        areas.addAll(change.byRegion().keySet());
        return areas;
    }

    /** Replaces all areas of a petition. */
    public static void replaceAll(StatementPipeline trip, Standing standing, Collection<Figure> tally) {
        trip.change(
                DELETE_ALL, parameters -> parameters.uuid(standing.petition().value()));
        List<Row> rows = new ArrayList<>();
        for (Figure figure : tally) {
            if (figure.count() > 0 && figure.kind() == Kind.COUNTRY) {
                rows.add(new Row(standing, new Country(figure.key()), figure.count()));
            } else if (figure.count() > 0 && figure.kind() == Kind.REGION) {
                rows.add(new Row(standing, new Region(figure.key()), figure.count()));
            }
        }
        TABLE.put(trip, rows);
    }
}
