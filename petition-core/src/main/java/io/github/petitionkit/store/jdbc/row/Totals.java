package io.github.petitionkit.store.jdbc.row;

import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.tally.Figure;
import io.github.petitionkit.tally.Figure.Kind;
import io.github.petitionkit.tally.RunningTally;
import java.sql.SQLException;
import java.util.List;

/** The totals of a petition's tally. They are columns of the petition's row, because each signature changes some of them. */
public record Totals(long counted, long raw, long pending, long held) {
    /** Returns the columns, each after a prefix. */
    public static String columns(String prefix) {
        return "%1$scounted, %1$sraw, %1$spending, %1$sheld".formatted(prefix);
    }

    public static Totals of(RunningTally tally) {
        return new Totals(tally.counted(), tally.raw(), tally.pending(), tally.held());
    }

    public static Totals of(ResultRow row) throws SQLException {
        return new Totals(row.number("counted"), row.number("raw"), row.number("pending"), row.number("held"));
    }

    /** Returns whether a figure is a total, and has no row of its own. */
    public static boolean include(Figure figure) {
        return switch (figure.kind()) {
            case COUNTED, RAW, PENDING, HELD -> true;
            case COUNTRY, REGION, ASSURANCE, HOUR, MINUTE, FORGOTTEN -> false;
        };
    }

    public List<Figure> figures() {
        return List.of(
                new Figure(Kind.COUNTED, "", counted),
                new Figure(Kind.RAW, "", raw),
                new Figure(Kind.PENDING, "", pending),
                new Figure(Kind.HELD, "", held));
    }
}
