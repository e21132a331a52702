package io.github.petitionkit.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rule for the reason of a creator's withdrawal of the petition. CONSUL Democracy, which cities use, demands one of a
 * list: the proposal is a duplicate, is being done, is not feasible, has been done, or another. What creators and readers
 * are told about a reason is kept by the site under its code, as for the reasons of a rejection. Signers withdraw their
 * signatures by {@link Withdrawal}.
 *
 * @param needsReason whether the creator has to give a reason
 * @param reasons the codes of the reasons that the creator can give, in the order in which to offer them: lower-case words
 *     joined by hyphens, 1 to 64 characters; any if empty
 */
public record CreatorWithdrawal(boolean needsReason, List<String> reasons) {
    /** The creator has to give a reason, and words its code. */
    public static final CreatorWithdrawal FOR_A_REASON = new CreatorWithdrawal(true, List.of());

    private static final Pattern CODE = Pattern.compile("[a-z0-9]++(-[a-z0-9]++)*+");

    /** Copies the list. Requires codes of hyphenated lower-case words, each once. */
    public CreatorWithdrawal {
        reasons = List.copyOf(reasons);
        Set<String> codes = new HashSet<>();
        for (String code : reasons) {
            if (code.length() > 64 || !CODE.matcher(code).matches()) {
                throw new IllegalArgumentException(
                        "A reason code is lower-case words joined by hyphens, at most 64 characters, like no-longer-needed");
            }
            if (!codes.add(code)) {
                throw new IllegalArgumentException("The list has the reason %s twice".formatted(code));
            }
        }
    }

    /**
     * Demands one reason of a list.
     *
     * @param reasons the codes, at least one
     * @return the rule
     * @throws IllegalArgumentException if there is none, one is not a code, or one is there twice
     */
    public static CreatorWithdrawal oneOf(String... reasons) {
        if (reasons.length == 0) {
            throw new IllegalArgumentException("Give the codes of the reasons, or use FOR_A_REASON");
        }
        return new CreatorWithdrawal(true, List.of(reasons));
    }

    /**
     * Returns whether a creator can withdraw the petition for a reason.
     *
     * @param reason the code of the reason, or {@code null} for none
     * @return {@code true} if none is given and none needed, or if it is on the list
     */
    public boolean allows(@Nullable String reason) {
        return reason == null ? !needsReason : reasons.isEmpty() || reasons.contains(reason);
    }

    /** {@return what to give, as a sentence} */
    public String advice() {
        return reasons.isEmpty() ? "Give a reason" : "Give one of the reasons " + String.join(", ", reasons);
    }
}
