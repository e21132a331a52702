package io.github.petitionkit.examples.site.list;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.transfer.ImportReport;
import java.time.Instant;

/**
 * An uploaded list, without its file.
 *
 * @param id its id
 * @param petition the petition that its people signed
 * @param channel by paper or by a partner
 * @param settings what its file does not say
 * @param state what becomes of it
 * @param done the number of lines that have been entered
 * @param report the preview, or, once the lines have been entered, what became of them
 * @param changedAt when the state or the number of lines changed last
 */
public record SignatureList(
        String id,
        PetitionId petition,
        Channel channel,
        ListSettings settings,
        State state,
        long done,
        ImportReport report,
        Instant changedAt) {
    /** What becomes of a list. */
    public enum State {
        /** Somebody looks at the preview. */
        PREVIEWED,
        /** Its lines are being entered. */
        RUNNING,
        /** It was stopped; it can begin again. */
        STOPPED,
        /** Its lines have been entered, and the file is deleted. */
        DONE
    }
}
