package io.github.petitionkit.store.jdbc.table;

import io.github.petitionkit.history.History;
import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.store.jdbc.json.DocumentException;
import io.github.petitionkit.store.jdbc.json.EnumNames;
import io.github.petitionkit.store.jdbc.sql.ResultRow;
import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.UnreadableRowException;
import io.github.petitionkit.tally.RunningTally;
import io.github.petitionkit.tally.TallyChange;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Counts the rows of a petition's signatures in the database, which reads each row once and sends only totals. */
public final class SignatureCounts {
    private static final String COUNT = "select state, country, region, assurance, since, count(*) as number from"
            + " (select state, country, region, assurance, case when state = '"
            + EnumNames.column(SignatureState.CONFIRMED)
            + "' then date_trunc('minute', coalesce(counted_at, confirmed_at, received_at)) end as since"
            + " from petitionkit_signature where petition = ?) s"
            + " group by state, country, region, assurance, since";

    private SignatureCounts() {}

    /**
     * Returns a tally computed from the signatures.
     *
     * @throws UnreadableRowException if some are in a state that this release does not know
     */
    public static RunningTally of(SqlSession session, PetitionId petition) throws SQLException {
        RunningTally counted = new RunningTally();
        try (PreparedStatement query = session.ask(COUNT)) {
            query.setObject(1, petition.value());
            try (ResultSet result = query.executeQuery()) {
                ResultRow row = new ResultRow(result);
                while (result.next()) {
                    counted.apply(share(petition, row).times(row.number("number")));
                }
            }
        }
        return counted;
    }

    private static TallyChange share(PetitionId petition, ResultRow row) throws SQLException {
        String region = row.textOrNull("region");
        try {
            return History.share(
                    row.word(SignatureState.class, "state"),
                    new Country(row.text("country")),
                    region == null ? null : new Region(region),
                    row.instantOrNull("since"),
                    row.word(Assurance.class, "assurance"));
        } catch (DocumentException why) {
            throw new UnreadableRowException("Signatures of petition %s".formatted(petition), why);
        }
    }
}
