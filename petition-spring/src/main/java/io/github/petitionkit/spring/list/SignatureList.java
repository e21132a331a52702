package io.github.petitionkit.spring.list;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.transfer.ImportReport;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An uploaded list, without its file.
 *
 * @param id its id
 * @param petition the petition that its people signed
 * @param settings what its file does not say
 * @param state what becomes of it
 * @param preview what would become of its lines when it was uploaded
 * @param report what has become of the lines that have been entered so far
 * @param createdAt when it was uploaded
 * @param changedAt when its state or its report changed last
 */
public record SignatureList(
        ListId id,
        PetitionId petition,
        ListSettings settings,
        ListState state,
        ImportReport preview,
        ImportReport report,
        Instant createdAt,
        Instant changedAt) {
    SignatureList in(ListState next) {
        return new SignatureList(id, petition, settings, next, preview, report, createdAt, changedAt);
    }

    SignatureList reporting(ImportReport sum) {
        return new SignatureList(id, petition, settings, state, preview, sum, createdAt, changedAt);
    }

    /** Returns the list once it was looked through; the remarks on the file are those of the report, too. */
    SignatureList previewed(ImportReport sum) {
        ImportReport nothingYet = new ImportReport(0, Map.of(), List.of(), sum.remarks());
        return new SignatureList(id, petition, settings, ListState.PREVIEWED, sum, nothingYet, createdAt, changedAt);
    }

    SignatureList at(Instant now) {
        return new SignatureList(id, petition, settings, state, preview, report, createdAt, now);
    }
}
