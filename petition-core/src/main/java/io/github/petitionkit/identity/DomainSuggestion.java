package io.github.petitionkit.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Suggests a correction of a mistyped domain: {@code gmail.com} for {@code gmial.com}. Show it as a question beside the
 * form; never refuse because of it. The distance counts missing, added, wrong and swapped letters (Damerau, 1964). A
 * domain that is {@linkplain MailProviders#isKnown known} to exist gets no suggestion. Immutable and thread-safe.
 */
public final class DomainSuggestion {
    private static final int LONGEST = 40;
    /**
     * The minimum length of a name before the first dot; a neighbour of a shorter one, such as aol, is often a real
     * domain.
     */
    private static final int SHORTEST_NAME = 5;
    /** From this length on two typing errors are accepted, if the first letter is right. */
    private static final int TWO_SLIPS = 7;

    private DomainSuggestion() {}

    /**
     * Suggests the address that its owner may have meant.
     *
     * @param email the address as typed
     * @return the same local part at the domain of a common provider, one typing error away, or two with the same first
     *     letter; of several the commonest. Empty if the domain is a known provider's or similar to none
     */
    public static Optional<EmailAddress> of(EmailAddress email) {
        String typed = email.domain().toLowerCase(Locale.ROOT);
        if (typed.length() > LONGEST || MailProviders.standard().isKnown(typed)) {
            return Optional.empty();
        }
        @Nullable Slip best = null;
        for (String common : MailProviders.standard().common()) { // the commonest first
            int most = typed.length() >= TWO_SLIPS && typed.charAt(0) == common.charAt(0) ? 2 : 1;
            boolean near = Math.abs(common.length() - typed.length()) <= most && isLikely(typed, common);
            int distance = near ? distance(typed, common) : Integer.MAX_VALUE;
            if (distance <= most && (best == null || distance < best.distance())) {
                best = new Slip(common, distance);
            }
        }
        return Optional.ofNullable(best).map(slip -> new EmailAddress(email.localPart() + "@" + slip.domain()));
    }

    /** Requires of a short name all letters of the common one, swapped or doubled; a longer one may lack some. */
    private static boolean isLikely(String typed, String common) {
        int dot = common.indexOf('.');
        int other = typed.indexOf('.');
        return dot >= SHORTEST_NAME
                || typed.startsWith(common.substring(0, dot + 1))
                || (typed.substring(other).equals(common.substring(dot))
                        && letters(typed.substring(0, other)).equals(letters(common.substring(0, dot))));
    }

    private static Set<Integer> letters(String name) {
        return name.chars().boxed().collect(Collectors.toSet());
    }

    private record Slip(String domain, int distance) {}

    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(one, other, cost, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cheapest(String one, String other, int[][] cost, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int best = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
