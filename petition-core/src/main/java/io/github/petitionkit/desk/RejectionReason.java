package io.github.petitionkit.desk;

import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.text.TextKind;

/**
 * An entry of the list of reasons for which a site rejects petitions.
 *
 * @param code as in {@link Reason#code()}; it stays, because decisions and translations name it
 * @param title what staff choose by and readers see first, such as "Duplicate petition"; one line of 1 to 100 characters
 * @param description what readers are told about every petition that is rejected for it, such as the rule it breaks; 1
 *     to 1,000 characters
 * @param hides whether a petition that is rejected for it is hidden, because its text breaks the law or names somebody
 */
public record RejectionReason(String code, String title, String description, boolean hides) {
    /** The longest title, in characters; the UK Parliament's site has the same limit. */
    public static final int MAX_TITLE = 100;

    /** The longest description, in characters; the UK Parliament's site has the same limit. */
    public static final int MAX_DESCRIPTION = 1_000;

    /** Cleans the texts. Requires a code, and texts within their lengths. */
    public RejectionReason {
        code = Reason.of(code).code();
        title = required("title", TextKind.LINE.clean(title), MAX_TITLE);
        description = required("description", TextKind.LINES.clean(description), MAX_DESCRIPTION);
    }

    private static String required(String part, String text, int longest) {
        if (text.isEmpty() || text.length() > longest) {
            throw new IllegalArgumentException("The %s of a rejection reason has 1 to %s characters, this has %s"
                    .formatted(part, longest, text.length()));
        }
        return text;
    }

    /** {@return {@link PetitionAction#HIDE} if it hides petitions, otherwise {@link PetitionAction#REJECT}} */
    public PetitionAction action() {
        return hides ? PetitionAction.HIDE : PetitionAction.REJECT;
    }

    /**
     * Returns the reason of a decision on one petition.
     *
     * @param text what its creator and readers are told about this petition beyond the description; may be empty
     * @return the reason, with this code
     * @throws IllegalArgumentException if the text is too long, see {@link Reason#MAX_TEXT}
     */
    public Reason reason(String text) {
        return new Reason(code, text);
    }
}
