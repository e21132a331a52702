package io.github.petitionkit.identity;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Guesses what domain somebody meant: {@code gmail.com} for {@code gmial.com}. For a question beside the form, never a
 * reason to refuse. The distance counts letters that are missing, added, wrong or swapped with their neighbour (Damerau,
 * 1964). Immutable and thread-safe.
 */
public final class DomainSuggestion {
    private static final int LONGEST = 40;

    private DomainSuggestion() {}

    /**
     * What the owner of an address may have meant.
     *
     * @param email the address as typed
     * @return the same local part at a common domain that is one slip away, two for a long one; empty where the domain is
     *     common itself or like no common one
     */
    public static Optional<EmailAddress> of(EmailAddress email) {
        String typed = email.domain().toLowerCase(Locale.ROOT);
        if (typed.length() > LONGEST || MailProviders.standard().isKnown(typed)) {
            return Optional.empty();
        }
        int most = typed.length() >= 9 ? 2 : 1;
        return MailProviders.standard().common().stream()
                .filter(common -> Math.abs(common.length() - typed.length()) <= most)
                .map(common -> new Slip(common, distance(typed, common)))
                .filter(slip -> slip.distance() <= most)
                .min(Comparator.comparingInt(Slip::distance).thenComparing(Slip::domain))
                .map(slip -> new EmailAddress(email.localPart() + "@" + slip.domain()));
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
