package io.github.petitionkit;

import io.github.petitionkit.signature.result.SigningResult;
import java.util.List;

/**
 * Result of importing a batch of signatures that were collected on paper or by a partner.
 *
 * @param received number of lines in the batch
 * @param entered number of lines that created a signature, counted or held
 * @param refusals the lines that created no signature, in order
 */
public record BatchReport(long received, long entered, List<Refusal> refusals) {
    /** Copies the list. */
    public BatchReport {
        refusals = List.copyOf(refusals);
    }

    /**
     * {@return the number of lines that the policy takes for duplicates although their name is another than that of the
     * earlier signature from the mailbox, such as relatives with one mailbox} If there are many, the policy should
     * permit {@link io.github.petitionkit.identity.MailboxSharing#HOUSEHOLD}, or the lines should come without the
     * address.
     */
    public long otherNames() {
        return refusals.stream()
                .map(Refusal::result)
                .filter(result -> result instanceof SigningResult.AlreadySigned known && known.otherName())
                .count();
    }

    /**
     * A line that created no signature.
     *
     * @param line its number, from 1
     * @param result the reason: already signed, invalid, not eligible or refused
     */
    public record Refusal(long line, SigningResult result) {}
}
