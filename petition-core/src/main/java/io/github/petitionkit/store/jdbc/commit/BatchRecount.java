package io.github.petitionkit.store.jdbc.commit;

import io.github.petitionkit.store.jdbc.sql.SqlSession;
import io.github.petitionkit.store.jdbc.sql.StatementPipeline;
import io.github.petitionkit.store.jdbc.sql.UnreadableRowException;
import io.github.petitionkit.store.jdbc.table.SignatureCounts;
import io.github.petitionkit.tally.ImpossibleCountException;
import io.github.petitionkit.tally.Reconciliation;
import io.github.petitionkit.tally.RunningTally;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recounts the signatures of a petition whose stored counts are in doubt, in the writing transaction, so that no
 * threshold follows from a figure edited by hand.
 */
final class BatchRecount {
    private static final Logger LOG = LoggerFactory.getLogger(BatchRecount.class);

    private BatchRecount() {}

    /** {@return the workspace in which to run the commands again; empty if the stored counts are right} */
    static Optional<PetitionWorkspace> of(SqlSession session, PetitionWorkspace doubted) throws SQLException {
        session.takeTime();
        StatementPipeline trip = new StatementPipeline(session);
        trip.ask("select " + session.dialect().withoutLimit(), parameters -> {}, row -> {});
        trip.make();
        RunningTally counted;
        try {
            counted = SignatureCounts.of(session, doubted.id());
        } catch (UnreadableRowException newer) {
            LOG.warn(
                    "The counts of petition {} are in doubt and cannot be recounted: {}",
                    doubted.id(),
                    newer.getMessage());
            doubted.known().prove();
            return Optional.empty();
        }
        List<String> findings = findings(doubted, counted.copy());
        if (findings.isEmpty()) {
            doubted.known().prove();
            return Optional.empty();
        }
        LOG.warn("The counts of petition {} were wrong and have been recounted: {}", doubted.id(), findings);
        return Optional.of(doubted.recounted(counted));
    }

    private static List<String> findings(PetitionWorkspace doubted, RunningTally counted) {
        try {
            counted.apply(doubted.change());
        } catch (ImpossibleCountException wrong) {
            return List.of(String.valueOf(wrong.getMessage()));
        }
        return Reconciliation.of(doubted.known().tally(), counted, doubted.now())
                .findings();
    }
}
